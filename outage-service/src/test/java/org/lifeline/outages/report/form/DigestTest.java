package org.lifeline.outages.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
    private static final String BODY = """
            {'region':'SY0602','service':'ELECTRICITY','level':'NONE','observedAt':'2025-03-07T15:30:00Z','scope':'WHOLE_AREA',
             'cause':'CONFLICT_DAMAGE','note':'انقطاع','affectedPeople':{'min':1,'best':2,'max':3,'method':'ESTIMATE'},
             'source':{'class':'RESIDENT','reliability':'C'},'credibility':3,'backup':['WELL'],
             'location':{'lat':35.36,'lon':35.93}}""";

    /** Phones send reports again that were kept before `sentAt` and `teller` were known. */
    @Test
    void digestOfAnOldBodyStaysWhatItWas() {
        assertThat(Digest.of(Forms.read(BODY))).isEqualTo("5k8qSTWDcNjFdAFHp9CUqtUtWr7RTsfUqR/CDj1whGY");
    }

    @Test
    void neitherTheSendingNorTheTellerMakesAnotherReport() {
        String sent = BODY.replace("'scope'", "'sentAt':'2025-03-07T16:00:00Z','scope'")
                .replace("'reliability'", "'teller':'0944 123 456','reliability'");

        assertThat(Digest.of(Forms.read(sent))).isEqualTo(Digest.of(Forms.read(BODY)));
    }

    @Test
    void whateverElseDiffersMakesAnotherReport() {
        assertThat(Digest.of(Forms.read(BODY.replace("15:30", "15:31")))).isNotEqualTo(Digest.of(Forms.read(BODY)));
        assertThat(Digest.of(Forms.read(BODY.replace("'reliability'", "'lineage':'x','reliability'"))))
                .isNotEqualTo(Digest.of(Forms.read(BODY)));
    }
}
