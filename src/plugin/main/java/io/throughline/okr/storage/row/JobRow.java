package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A piece of long work. There are never more than a few hundred, so long texts lie in the row. Moments are milliseconds since 1970. */
@Table("JOB")
public interface JobRow extends Entity {
    /** Raised by whoever is about to change the row, to have it alone. */
    long getTouched();

    void setTouched(long touched);

    @NotNull
    @StringLength(30)
    String getKind();

    void setKind(String kind);

    @StringLength(StringLength.UNLIMITED)
    String getParameters();

    void setParameters(String parameters);

    @StringLength(60)
    String getInputFile();

    void setInputFile(String inputFile);

    /** User key. */
    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    @NotNull
    @Indexed
    @StringLength(20)
    String getJobState();

    void setJobState(String jobState);

    long getCreatedAt();

    void setCreatedAt(long createdAt);

    @StringLength(60)
    String getRunToken();

    void setRunToken(String runToken);

    int getAttempts();

    void setAttempts(int attempts);

    long getFirstAt();

    void setFirstAt(long firstAt);

    long getSinceAt();

    void setSinceAt(long sinceAt);

    long getHeartbeatAt();

    void setHeartbeatAt(long heartbeatAt);

    long getDoneBefore();

    void setDoneBefore(long doneBefore);

    long getDoneUnits();

    void setDoneUnits(long doneUnits);

    /** -1 where nobody knows. */
    long getTotalUnits();

    void setTotalUnits(long totalUnits);

    @StringLength(StringLength.UNLIMITED)
    String getCursorText();

    void setCursorText(String cursorText);

    boolean isCancelling();

    void setCancelling(boolean cancelling);

    long getEndedAt();

    void setEndedAt(long endedAt);

    @StringLength(100)
    String getMessage();

    void setMessage(String message);

    /** A JSON array of texts. */
    @StringLength(StringLength.UNLIMITED)
    String getMessageArguments();

    void setMessageArguments(String messageArguments);

    @StringLength(60)
    String getResultFile();

    void setResultFile(String resultFile);
}
