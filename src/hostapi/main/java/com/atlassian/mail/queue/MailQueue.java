package com.atlassian.mail.queue;

/** The host's outgoing mail. Evidence: [PANELS] [OLD]. */
public interface MailQueue {
    void addItem(MailQueueItem item);
}
