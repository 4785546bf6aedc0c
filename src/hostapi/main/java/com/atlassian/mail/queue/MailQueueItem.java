package com.atlassian.mail.queue;

/** Something the host's mail queue sends. Evidence: [PANELS] [OLD]. */
public interface MailQueueItem {
    String getSubject();
}
