package org.lifeline.gateway.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lifeline.gateway.board.picture.Ground;
import org.lifeline.gateway.board.picture.Pictures;
import org.lifeline.gateway.board.told.Assessment;

/**
 * The status of every area at one moment, worked out beforehand. It never changes; a change makes a new one, which shares
 * with it whatever the change does not touch.
 */
public final class Board {
    private final RegionTree tree;
    private final BoardSettings settings;
    private final Instant now;
    private final Pictures pictures;
    private final Shown[] shown;
    private final Set<String> changed;
    private final Instant validUntil;

    /** @param shown null where an area is only worked out when it is asked for */
    private Board(
            RegionTree tree,
            BoardSettings settings,
            Instant now,
            Pictures pictures,
            Shown[] shown,
            Set<String> changed,
            Instant validUntil) {
        this.tree = tree;
        this.settings = settings;
        this.now = now;
        this.pictures = pictures;
        this.shown = shown;
        this.changed = changed;
        this.validUntil = validUntil;
    }

    private static Instant next(Pictures pictures, Shown[] shown) {
        Instant next = pictures.next();
        for (Shown here : shown) {
            next = Times.earlier(next, here.next());
        }
        return next;
    }

    /**
     * A pure function of what is known: in whatever order it came, the board is the same. Assessments of areas that are
     * not in the tree wait, without effect, until the area is heard of.
     *
     * @param services that every area shows, besides those that an assessment is about
     */
    public static Board of(
            RegionTree tree,
            Collection<Assessment> assessments,
            SortedSet<String> services,
            BoardSettings settings,
            Instant now) {
        return of(Ground.of(tree), assessments, services, settings, now);
    }

    /** The same, where who lives in the areas has been worked out already. */
    public static Board of(
            Ground ground,
            Collection<Assessment> assessments,
            SortedSet<String> services,
            BoardSettings settings,
            Instant now) {
        RegionTree tree = ground.tree();
        Pictures pictures = Pictures.of(ground, assessments, services, settings, now);
        Shown[] shown = new Shown[tree.size()];
        Arrays.parallelSetAll(shown, place -> Shown.of(tree.at(place), place, pictures, settings.inference(), now));
        return new Board(tree, settings, now, pictures, shown, tree.pcodes(), next(pictures, shown));
    }

    /** The same at a time that has passed: time changes nothing any more, and most areas are never asked for. */
    public static Board ofPast(
            Ground ground,
            Collection<Assessment> assessments,
            SortedSet<String> services,
            BoardSettings settings,
            Instant then) {
        RegionTree tree = ground.tree();
        Pictures pictures = Pictures.of(ground, assessments, services, settings, then);
        return new Board(tree, settings, then, pictures, new Shown[tree.size()], tree.pcodes(), null);
    }

    /**
     * The board after some assessments have changed, as if it had been made from scratch. One that is not newer than what
     * the board holds changes nothing. Time does not run backwards, whatever the clock says.
     */
    public Board with(Collection<Assessment> told, Instant at) {
        Instant later = Times.later(now, at);
        return pictures.know(told) ? show(pictures.with(told, later), later) : fromScratch(told, later);
    }

    /** The board after nothing but time has passed. */
    public Board at(Instant at) {
        return with(List.of(), at);
    }

    private Board fromScratch(Collection<Assessment> told, Instant later) {
        List<Assessment> all = Stream.concat(pictures.told(), told.stream()).toList();
        return of(tree, all, new TreeSet<>(pictures.services()), settings, later);
    }

    private Board show(Pictures after, Instant later) {
        Shown[] showing = shown.clone();
        Set<String> different = new HashSet<>();
        for (int place = 0; place < showing.length; place++) {
            Shown before = shown(place);
            if (before.dueBy(later) || after.movedFrom(pictures, place)) {
                Shown here = Shown.of(tree.at(place), place, after, settings.inference(), later);
                if (!here.equals(before)) {
                    showing[place] = here;
                }
                if (!here.status().equals(before.status())) {
                    different.add(here.status().pcode());
                }
            }
        }
        return new Board(tree, settings, later, after, showing, Set.copyOf(different), next(after, showing));
    }

    /** P-codes of the areas whose status is not that of the board it was made from; all if it was made from scratch. */
    public Set<String> changed() {
        return changed;
    }

    /** From when on it is no longer right, even if nothing is heard until then; null if time changes nothing. */
    public Instant validUntil() {
        return validUntil;
    }

    public BoardSettings settings() {
        return settings;
    }

    /** That every area shows. */
    public Collection<String> services() {
        return pictures.services();
    }

    public int size() {
        return shown.length;
    }

    public Optional<AreaStatus> area(String pcode) {
        return tree.region(pcode).map(this::status);
    }

    /** From the outermost to the nearest. */
    public List<AreaStatus> ancestors(String pcode) {
        return tree.region(pcode).map(tree::ancestors).map(this::statuses).orElse(List.of());
    }

    public List<AreaStatus> children(String pcode) {
        return tree.region(pcode).map(tree::children).map(this::statuses).orElse(List.of());
    }

    /** All areas of a level, in the order of their P-codes. */
    public List<AreaStatus> ofLevel(int adminLevel) {
        return statuses(tree.ofLevel(adminLevel));
    }

    /** Those of them that lie in the given area, however deep. */
    public List<AreaStatus> ofLevel(int adminLevel, String within) {
        return tree.region(within)
                .map(area -> statuses(tree.ofLevel(adminLevel, area)))
                .orElse(List.of());
    }

    /** The levels of the areas that lie in the given one, or of all if it is null; the coarsest first. */
    public List<Integer> levels(String within) {
        return within == null
                ? tree.levels()
                : tree.region(within).map(tree::levels).orElse(List.of());
    }

    /**
     * The areas that are finest where they lie and coarser than a level: of what is in them a list of that level says nothing. In the order
     * of their P-codes.
     *
     * @param within null for all
     */
    public List<Region> undividedAbove(int adminLevel, String within) {
        return within == null
                ? tree.undividedAbove(adminLevel)
                : tree.region(within)
                        .map(area -> tree.undividedAbove(adminLevel, area))
                        .orElse(List.of());
    }

    private List<AreaStatus> statuses(Collection<Region> regions) {
        return regions.stream().map(this::status).toList();
    }

    private AreaStatus status(Region area) {
        return status(tree.place(area));
    }

    AreaStatus status(int place) {
        return shown(place).status();
    }

    /** Whoever comes first leaves it to the others; two at once work out the same. */
    private Shown shown(int place) {
        Shown here = shown[place];
        if (here == null) {
            here = Shown.of(tree.at(place), place, pictures, settings.inference(), now);
            shown[place] = here;
        }
        return here;
    }

    RegionTree tree() {
        return tree;
    }
}
