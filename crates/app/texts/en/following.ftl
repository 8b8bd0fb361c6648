# What the municipality writes to people who follow a subject.
# SMS texts (*-sms) are short and always followed by the link; followers get none today.

open-subject = Open the page
subject-opens = It opens on { $opens }.
subject-until = It closes on { $until }.
subject-no-end = It has no end set.
subject-follower-why = You get this message because you follow this page. To stop, use the link below, or the button on the page.

subject_opened-subject = Open now: { $title }
subject_opened-body = You can take part now in “{ $title }”, which you follow.
subject_opened-sms = { $municipality }: you can take part now in “{ $title }”.
subject_put_off-subject = New times: { $title }
subject_put_off-body = The times of “{ $title }”, which you follow, have changed.
subject_put_off-sms = { $municipality }: the times of “{ $title }” have changed.
subject_closing-subject = Closes soon: { $title }
subject_closing-body = “{ $title }”, which you follow, closes soon. You can take part until then.
subject_closing-sms = { $municipality }: “{ $title }” closes on { $until }.
subject_closed-subject = Closed: { $title }
subject_closed-body = “{ $title }”, which you follow, has closed. We write to you when something comes of it.
subject_closed-sms = { $municipality }: “{ $title }” has closed.
subject_reopened-subject = Open once more: { $title }
subject_reopened-body = “{ $title }”, which you follow, is open once more.
subject_reopened-sms = { $municipality }: “{ $title }” is open once more.
subject_version-subject = A version of the draft: { $title }
subject_version-body = Version { $version } of the draft of “{ $title }”, which you follow, is published. Its page shows what has changed.
subject_version-sms = { $municipality }: version { $version } of the draft of “{ $title }” is published.
subject_answered-subject = Answered: { $title }
subject_answered-body = The municipality published what becomes of each point that was made on “{ $title }”, which you follow.
subject_answered-part = The municipality published what becomes of each point that was made on “{ $title }”, which you commented on. What you said makes none of the points; read by the link what was made of the others.
subject_answered-sms = { $municipality }: the answers to what was said on “{ $title }” are published.
subject_analysed-subject = Summed up: { $title }
subject_analysed-body = What people said in “{ $title }”, which you follow, is summed up for everybody to read.
subject_analysed-sms = { $municipality }: what people said in “{ $title }” is summed up.

## Decisions and initiatives that one follows

decision-followed-body = The municipality has decided on something that you follow: “{ $title }”.
initiative-followed = the initiative that you follow, “{ $title }”
