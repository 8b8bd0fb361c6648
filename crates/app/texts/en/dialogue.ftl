# The municipality's messages to people who take part: who wrote something, and who supports it.
# SMS texts (*-sms) are short and always followed by the link.

said-idea = your idea “{ $title }”
said-comment = your comment on “{ $title }”
said-supported = the idea “{ $title }” that you follow
open-contribution = Open it
semicolon = ;{ " " }
author-why = You get this message because you wrote it.
supporter-why = You get this message because you support this idea, or yours was merged into it.

## Moderation

contribution_published-subject = We published { $what }
contribution_published-body = A moderator looked at { $what } and published it. Everybody can read it now.
contribution_published-sms = { $municipality }: we published { $what }.
contribution_hidden-subject = We hid { $what }
contribution_hidden-body = A moderator hid { $what }, as the participation policy says.
contribution_hidden-next = You can correct it and send it again. If you think that hiding it was wrong, appeal once: another moderator decides. Both are done on its page.
contribution_hidden-sms = { $municipality }: we hid { $what }. Read why, correct it or appeal by the link.
contribution_redacted-subject = We covered a part of { $what }
contribution_redacted-body = A moderator covered a part of { $what }, as the participation policy says. The rest stays as you wrote it.
contribution_redacted-next = You see which part it is on its page. As long as it can be changed, you change it there.
contribution_redacted-sms = { $municipality }: we covered a part of { $what }. Read why by the link.
hidden-because = Because of: { $reasons }.
appeal_granted-subject = Your appeal was granted: { $what }
appeal_granted-body = Another moderator looked at your appeal about { $what } and found you right. Everybody can read it again.
appeal_granted-sms = { $municipality }: your appeal about { $what } was granted. It is published.
appeal_rejected-subject = Your appeal was not granted: { $what }
appeal_rejected-body = Another moderator looked at your appeal about { $what } and decided that it stays hidden. This decision is final.
appeal_rejected-sms = { $municipality }: your appeal about { $what } was not granted. Read why by the link.

## Answers

contribution_replied-subject = Somebody answered { $what }
contribution_replied-body = Somebody wrote something about { $what }. Read it and answer by the link.
contribution_replied-sms = { $municipality }: somebody answered { $what }.
idea_answered-subject = The municipality's answer to { $what }
idea_answered-body = The municipality says what it does with { $what }. It stands at: { $status }.
idea_answered-sms = { $municipality }: there's an answer to { $what }: { $status }.
idea_merged-subject = We merged { $what } into another
idea_merged-body = A moderator merged { $what } into another idea that says the same. Support is carried along, and the page leads there.
idea_merged-sms = { $municipality }: { $what } was merged into another that says the same. Read on by the link.
idea_joined-subject = Another idea was merged into { $what }
idea_joined-body = A moderator merged another idea that says the same into { $what }. Its support is counted here now.
idea_joined-sms = { $municipality }: another idea was merged into { $what }, with its support.
idea-status-under_study = under study
idea-status-accepted = accepted
idea-status-planned = planned
idea-status-done = done
idea-status-declined = not taken up

## Points

point_answered-subject = What became of { $what }
point_answered-body = We put { $what } together with others that say the same, as one point: “{ $point }”. What became of it: { $outcome }.
point_answered-sms = { $municipality }: { $what } is part of the point “{ $point }”: { $outcome }. Read the answer by the link.
point-outcome-taken_up = taken up
point-outcome-partly = taken up in part
point-outcome-not_taken_up = not taken up
point-outcome-already_so = in the text already

## Reasons for hiding

hiding-reason-security_threat = threat to security
hiding-reason-improper_language = improper language
hiding-reason-insult = invasion of privacy or insult
hiding-reason-unlawful = against the law
hiding-reason-obscene = obscene content or defamation
hiding-reason-spam = spam or advertising
hiding-reason-discrimination = discrimination
hiding-reason-group_dispute = communal or political dispute
hiding-reason-intellectual_property = intellectual property
hiding-reason-personal_data = personal data
hiding-reason-repeated = repetition
hiding-reason-off_subject = off the subject
hiding-reason-unclear = unclear or not serious
hiding-reason-misquoted_scripture = error in a religious text
hiding-reason-harms_system = harm to the system

## Warnings and bans

sanction-warning = warning
sanction-ban = ban
sanction-next = You can appeal once: another moderator decides. You find it on the page of your contributions. Reports and services stay open to you.
warned-subject = A warning about { $what }
warned-body = A moderator has given you a warning for { $what }, which does not keep the participation policy. Nothing is closed to you.
warned-sms = { $municipality }: a warning about { $what }. Read why by the link.
banned-subject = You can't write in public until { $until }
banned-body = A moderator has closed writing in public to you until { $until }, for { $what }, which does not keep the participation policy.
banned-sms = { $municipality }: you can't write in public until { $until }, for { $what }. Reports and services stay open. Read why and appeal by the link.
sanction_lifted-subject = We lifted the { $sanction } that you got
sanction_lifted-body = A moderator lifted the { $sanction } that you got for { $what }. It does not count any more.
sanction_lifted-sms = { $municipality }: the { $sanction } that you got for { $what } was lifted.
sanction_upheld-subject = Your appeal against the { $sanction } was not granted
sanction_upheld-body = Another moderator looked at your appeal against the { $sanction } that you got for { $what } and decided that it stays. This decision is final.
sanction_upheld-sms = { $municipality }: your appeal against the { $sanction } for { $what } was not granted. Read why by the link.

## Decisions

decision_published-subject = Decided: { $title }
decision_published-body = The municipality has decided on something that you took part in: “{ $title }”.
decision_published-sms = { $municipality } has decided: { $title }. Read what was decided and why by the link.
decision-changes = This is what changes:
open-decision = Read the decision and its reasons
open-own-part = See what came of your part
contributor-why = You get this message because you took part in it.

## What waits for staff

summary-subject = Waiting for you today: { $count }
summary-body = This waited for you on { $moment }.
summary-moderation = Moderation
summary-oldest = The oldest has waited since { $since }.
summary-contributions = Ideas and comments: { $waiting } waiting for review, { $reported } reported, { $appealed } appealed by their authors.
summary-open-moderation = Open moderation
summary-sanctions = Appeals against warnings and bans: { $appealed }.
summary-open-sanctions = Open the appeals
summary-initiatives = Initiatives: { $waiting } waiting for review, { $reported } reported, { $appealed } appealed by their sponsors.
summary-open-initiatives = Open initiatives
summary-study = With the initiatives committee
summary-studied = Initiatives under study: { $count }, of them past their deadline: { $late }.
summary-late = The deadline that we published has passed:
summary-next = The nearest deadlines:
summary-item = “{ $title }”, due { $until }
summary-more = All that the committee studies
summary-why = You get this once a day because moderating or studying initiatives is part of your work, and only when something waits for you. You can turn e-mail off in your account.
summary-account = Open your account
