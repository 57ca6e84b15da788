package org.lifeline.regions.importing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.lifeline.regions.importing.rows.Reason;

/** Why a row of a file was not taken. */
@Entity
@Table(name = "import_refusal")
@IdClass(Refusal.Key.class)
public class Refusal extends PanacheEntityBase {
    @Id
    @jakarta.persistence.Column(name = "import")
    public UUID of;

    @Id
    public int row;

    public String pcode;
    public String field;

    @Enumerated(EnumType.STRING)
    public Reason reason;

    public String message;

    /** Which row of which import. */
    public record Key(UUID of, int row) {}

    /** In the order of the file; one more than asked for, so that the caller sees whether there is a next page. */
    static List<Refusal> after(UUID of, int row, int limit) {
        return Refusal.<Refusal>find("of = ?1 and row > ?2", Sort.by("row"), of, row)
                .page(0, limit + 1)
                .list();
    }
}
