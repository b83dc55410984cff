package io.github.bihuan.supervision.domain;

/**
 * Who asked for what is to be decided (职责分离, specification §5.3): nobody decides on a request of his own.
 *
 * @param proposedBy subject of who proposed the listing; null when not recorded
 * @param delistingRequestedBy subject of who last requested the delisting; null when nobody has
 */
public record ListingParties(String proposedBy, String delistingRequestedBy) {

    /** Refuses (403) the proposer. */
    public void requireOtherThanProposer(String decider) {
        SupervisionProblem.SECOND_PERSON_REQUIRED.unless(!decider.equals(proposedBy), null, "须由提请人以外的第二人决定挂牌");
    }

    /** Refuses (403) whoever requested the delisting. */
    public void requireOtherThanRequester(String decider) {
        SupervisionProblem.SECOND_PERSON_REQUIRED.unless(
                !decider.equals(delistingRequestedBy), null, "须由申请人以外的第二人办理摘牌");
    }
}
