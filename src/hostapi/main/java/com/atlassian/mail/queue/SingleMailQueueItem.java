package com.atlassian.mail.queue;

import com.atlassian.mail.Email;

/** One message in the host's mail queue. Evidence: [PANELS] [OLD]. */
public class SingleMailQueueItem implements MailQueueItem {
    private final Email email;

    public SingleMailQueueItem(Email email) {
        this.email = email;
    }

    @Override
    public String getSubject() {
        return email.getSubject();
    }

    public Email getEmail() {
        return email;
    }
}
