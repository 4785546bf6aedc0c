package com.atlassian.jira.user.anonymize;

/** What of an app is changed, shown before an anonymisation. Evidence: [DOC Jira Software 10.4]. */
public class AffectedEntity {
    private final AffectedEntityType type;
    private final String descriptionKey;
    private final Long numberOfOccurrences;

    private AffectedEntity(Builder said) {
        this.type = said.type;
        this.descriptionKey = said.descriptionKey;
        this.numberOfOccurrences = said.numberOfOccurrences;
    }

    public static Builder newBuilder(AffectedEntityType type) {
        return new Builder(type);
    }

    public AffectedEntityType getType() {
        return type;
    }

    public String getDescriptionKey() {
        return descriptionKey;
    }

    public Long getNumberOfOccurrences() {
        return numberOfOccurrences;
    }

    /** Says one part after the other. */
    public static final class Builder {
        private final AffectedEntityType type;
        private String descriptionKey;
        private Long numberOfOccurrences;

        private Builder(AffectedEntityType type) {
            this.type = type;
        }

        public Builder descriptionKey(String key) {
            descriptionKey = key;
            return this;
        }

        public Builder numberOfOccurrences(Long number) {
            numberOfOccurrences = number;
            return this;
        }

        public AffectedEntity build() {
            return new AffectedEntity(this);
        }
    }
}
