# Words of taking part, shared by portal and staff console

participation-kind-idea_round = Idea round
participation-kind-consultation = Consultation on a draft

subject-state-draft = Draft
subject-state-scheduled = Announced
subject-state-open = Open
subject-state-closed = Closed
subject-state-analysed = Summed up
subject-state-decided = Decided
subject-state-archived = Archived

means-ideas = Proposing ideas
means-support = Support
means-comments = Comments

contribution-kind-idea = Idea
contribution-kind-comment = Comment

idea-status-under_study = Under study
idea-status-accepted = Accepted
idea-status-planned = Planned
idea-status-done = Done
idea-status-declined = Not taken up

hiding-reason-security_threat = Threat to security
hiding-reason-improper_language = Improper language
hiding-reason-insult = Invasion of privacy or insult
hiding-reason-unlawful = Against the law
hiding-reason-obscene = Obscene content or defamation
hiding-reason-spam = Spam or advertising
hiding-reason-discrimination = Discrimination
hiding-reason-group_dispute = Communal or political dispute
hiding-reason-intellectual_property = Intellectual property
hiding-reason-personal_data = Personal data
hiding-reason-repeated = Repetition
hiding-reason-off_subject = Off the subject
hiding-reason-unclear = Unclear or not serious
hiding-reason-misquoted_scripture = Error in a religious text
hiding-reason-harms_system = Harm to the system

error-banned = You’re banned from writing in public for now. Reports and services stay open to you.
error-already_banned = This person is banned already. Lift that ban first to give another one.
error-resident_elsewhere = Somebody who stands for this initiative has signed one for the residents of another district, and nobody is counted in two. They can take that signature back, or no longer stand for this one.
field-error-name_hidden = A moderator took your name away from this. It can’t be shown here again.

notice-contribution_published = What you wrote is published
notice-contribution_redacted = A part of what you wrote was covered
notice-contribution_hidden = What you wrote was hidden
notice-appeal_granted = Your appeal was granted
notice-appeal_rejected = Your appeal was not granted
notice-contribution_replied = Somebody answered what you wrote
notice-idea_answered = The municipality answered the idea
notice-idea_merged = The idea was merged into another
notice-idea_joined = Another idea was merged into yours
notice-point_answered = The municipality said what became of your comment
notice-warned = You got a warning
notice-banned = You can’t write in public for a time
notice-sanction_lifted = A warning or ban was lifted
notice-sanction_upheld = Your appeal against a warning or ban was not granted
notice-decision_published = A decision on what you took part in

outcome-taken_up = Taken up
outcome-partly = Partly taken up
outcome-already_so = Is so already
outcome-not_taken_up = Not taken up
participation-kind-initiative = Initiative
initiative-state-draft = Draft
initiative-state-pending = Waits for the check
initiative-state-gathering = Gathers support
initiative-state-under_study = Under study
initiative-state-adopted = Adopted
initiative-state-in_implementation = In implementation
initiative-state-done = Done
initiative-state-declined = Not taken up
initiative-state-expired = Time is over
initiative-state-hidden = Hidden
initiative-state-withdrawn = Withdrawn
initiative-state-appealed = Hidden, appealed
initiative-shelf-gathering = Gather support
initiative-shelf-under_study = Under study
initiative-shelf-adopted = Adopted
initiative-shelf-past = Past
initiative-sort-newest = Newest
initiative-sort-most_signed = Most signed
initiative-sort-ending_soon = Ending soon
signing-obstacle-residence = It is for residents of its district, and your account names another or none, or you have signed one for residents of another.
signing-obstacle-contact = It asks for a confirmed e-mail address or phone number.
milestone-state-planned = Planned
milestone-state-begun = Begun
milestone-state-done = Done
notice-initiative_changed = An initiative that you stood for was changed
notice-initiative_returned = Your initiative needs corrections
notice-initiative_hidden = Your initiative was hidden
notice-initiative_restored = Your initiative is hidden no more
notice-initiative_appeal_granted = Appeal granted: your initiative is what it was
notice-initiative_appeal_rejected = Appeal rejected: your initiative stays hidden
notice-initiative_began = Your initiative gathers support
notice-initiative_third = An initiative has a third of its support
notice-initiative_two_thirds = An initiative has two thirds of its support
notice-initiative_reached = An initiative reached its goal and is studied
notice-initiative_expiring = An initiative has three days left
notice-initiative_expired = The time of an initiative is over
notice-initiative_adopted = An initiative was adopted
notice-initiative_declined = An initiative was not taken up
notice-initiative_milestone = A step further for an initiative
notice-initiative_done = What an initiative asked for is there
notice-initiative_name_hidden = A moderator took your name away from a signature
notice-initiative_name_restored = Your name with a signature can be shown again
followed-notice-decision_published = A decision on what you follow
notice-subject_opened = What you follow is open
notice-subject_put_off = The times of what you follow have changed
notice-subject_closing = What you follow closes soon
notice-subject_closed = What you follow has closed
notice-subject_reopened = What you follow is open once more
notice-subject_version = A new version of a draft that you follow
notice-subject_answered = The points made on a draft are answered
notice-subject_analysed = What was said on what you follow is summed up

share = Share
share-copy = Copy the link to share it

comment-sort-oldest = Oldest first
comment-sort-newest = Newest first
comment-sort-most_supported = Most supported
