# Texts of the staff console: moderation and subjects

nav-moderation = Moderation
nav-moderation-waiting = waiting for a moderator
nav-subjects = Subjects
keys-publish = Publish
keys-hide = Hide
keys-reason = Hide for the reason that shows this key, some with Shift (⇧); among the reasons: choose it

# Moderation
moderation-title = Moderation
moderation-shelves = Shelves of moderation
moderation-shelf-waiting = Waiting for review
moderation-shelf-reported = Reported
moderation-shelf-pointed_out = Pointed out
moderation-shelf-redacted = Covered
moderation-shelf-appealed = Appeals
moderation-shelf-hidden = Hidden
moderation-list = List
moderation-oldest = The oldest has waited { $span }
moderation-newer = Something new has come. Refresh the list
moderation-back = Back to the list
moderation-idea = Idea
moderation-comment = Comment
moderation-choose = Select “{ $words }”
moderation-nameless = Participant without a name
moderation-waits = Has waited { $span }
moderation-sent = Sent
moderation-subject = The subject
moderation-final = Final
moderation-hidden-before = { $count ->
    [0] Nothing hidden before
    [one] Hidden once before
   *[other] Hidden { $count } times before
}
moderation-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
}
moderation-times = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
moderation-reports-title = What people reported
moderation-photos = Photos
moderation-place = Place
moderation-why-title = Why it was hidden
moderation-policy = Participation policy, version { $version }
moderation-told = The author was told:
moderation-appeal-title = The author’s appeal
moderation-another = Another moderator than the one who hid it decides on the appeal.
moderation-decided = This is decided for good.
moderation-look-only = You can look at this. There is nothing for you to decide now.
moderation-published = Published
moderation-kept = Kept published, its reports are closed
moderation-stays = Looked at, it stays as it is
moderation-granted = Appeal granted and published
moderation-hidden = Hidden. The author sees the reasons
moderation-refused = Appeal rejected. The author sees the reasons
moderation-stale = Somebody changed it before you, so nothing was done. Look at it again.
moderation-changed-title = Somebody changed it before you
moderation-changed-text = Nothing was done. You now see its newest version: check it, then decide.
moderation-gone-title = A colleague decided before you
moderation-gone-text = Nothing was done, and it has left this list. This is the one after it.
moderation-none-waiting = Nothing waits for review
moderation-none-waiting-text = All that came was reviewed. What is new shows in the count by itself.
moderation-none-reported = Nothing is reported
moderation-none-reported-text = What people report of what is published appears here.
moderation-none-pointed-out = Nothing is pointed out
moderation-none-pointed-out-text = What machines point out in published words appears here.
moderation-none-redacted = Nothing is covered
moderation-none-redacted-text = What has had a part covered appears here.
moderation-none-appealed = No appeals
moderation-none-appealed-text = When an author appeals against hiding, it appears here.
moderation-none-hidden = Nothing is hidden
moderation-none-hidden-text = What is hidden appears here with its reasons.

hint-phone = Phone number
hint-email = E-mail address
hint-civil_number = Civil number
hint-card_number = Card number
hint-link = Link to another site
hint-watch_word = Word of the list
hint-listed = in the list: “{ $word }”
repeats-title = This was said before. You decide
repeat-badge = Repeats
repeat-copied = The same words
repeat-alike = Nearly the same
repeat-same-author = by the same author
hints-title = A machine points these out. You decide

publish-as-is = { $kind ->
    [idea] Publish the idea as it is
   *[comment] Publish the comment as it is
}
publish-keep = { $kind ->
    [idea] Keep the idea published
   *[comment] Keep the comment published
}
publish-grant = Grant the appeal and publish
hide-title = { $kind ->
    [idea] Hide the idea, and why
   *[comment] Hide the comment, and why
}
hide-reasons = Reasons for hiding
hide-hint = One reason at least. Reasons are public, and the author can appeal once.
hide-note = Note to the author
hide-note-hint = Who wrote it and moderators read it, the public doesn’t.
hide-go = Hide
refuse-title = Reject the appeal, and why
refuse-hint = It stays hidden for good, with no further appeal. One reason at least.
refuse-go = Reject the appeal for good

moderation-chosen = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
moderation-publish-many = { $count ->
    [one] Publish 1
   *[other] Publish { $count }
}
moderation-keep-many = { $count ->
    [one] Keep 1 published
   *[other] Keep { $count } published
}
moderation-keep-title = { $count ->
    [one] Keep this one published?
   *[other] Keep these { $count } published?
}
moderation-keep-text = They stay as they are, and leave this list until somebody reports them again or they are changed. We tell you if one can’t be kept.
moderation-hide-many = { $count ->
    [one] Hide 1
   *[other] Hide { $count }
}
moderation-publish-title = { $count ->
    [one] Publish this one?
   *[other] Publish these { $count }?
}
moderation-publish-text = We publish them as they are, one after the other, and tell you if one can’t be published.
moderation-hide-title = { $count ->
    [one] Why do you hide this one?
   *[other] Why do you hide these { $count }?
}

# Subjects
subjects-title = Subjects
subjects-lead = What the municipality opens for people to take part in. A draft begins here, and only staff see it until it is announced.
subjects-all = All
subjects-none-title = No subject yet
subjects-none-text = Begin a subject, write it in Arabic and English, then announce it.
subjects-none-so = No subject is “{ $state }”
subjects-none-so-text = Choose another state, or show all.
subject-add = New subject
subject-add-lead = It is kept as a draft that only staff see. You announce it later.
subject-begin = Save draft
subject-added = Draft saved
subject-opens = Opens
subject-opens-hint = In the municipality’s time. Left empty, it opens when you announce it.
subject-opens-unset = When announced
subject-closes = Closes
subject-closes-hint = In the municipality’s time. Left empty, it stays open until you close it.
subject-put-off-reason = Why the times change
subject-put-off-reason-hint = Needed when you put off what was announced, and for nothing else. Everybody reads it, and who follows is told.
subject-closes-never = No set time
subject-time-unread = Write both the day and the time, or leave the field empty.
subject-ideas = Ideas
subject-comments = Comments
subject-comment-count = { $count ->
    [0] No comments
    [one] 1 comment
   *[other] { $count } comments
}
subject-public = Open its page in the portal
subject-not-public = Seen by staff only
subject-reason = Why it was last opened or closed:
subject-parts = Pages of the subject
subject-settings = Texts and times
subject-axis = Axis of participation
subject-title-hint = Up to 120 characters.
subject-summary = Summary
subject-summary-hint = A sentence or two, up to 300 characters.
subject-body-hint = In CommonMark: paragraphs separated by blank lines, ## before a heading, - before each point, **text** for emphasis. Up to 20,000 characters.
subject-use = The promise
subject-use-hint = What we do with what people say: who reads it, when we answer, and what can still change. Up to 2,000 characters.
subject-fields = Its fields
subject-fields-hint = Choose none and it belongs to all fields.
subject-districts = Its districts
subject-districts-hint = Choose none and it is about the whole municipality.
subject-audience = Its audience
subject-audience-hint = Choose none and it is for everybody. Others can take part all the same.
subject-means = Ways of taking part
subject-review = When we review what people write
subject-review-as-set = As set for its kind
review-of = Review: { $kind }
field-reviews = Review of what residents write
field-reviews-hint = For subjects that are begun from now on; each can say otherwise.
subject-review-hint = Trusted is who has had enough published before and nothing hidden.
review-before = Before publication
review-after_if_trusted = After publication for the trusted, before for others
review-after = After publication
subject-changed-title = Somebody changed it before you
subject-changed-text = We have read its newest version, and what you wrote is still here. Check it, then send again.

subject-step-publish = Announce it
subject-step-unpublish = Back to draft
subject-step-open = Open it now
subject-step-close = Close it now
subject-step-reopen = Open it again
step-publish-title = Announce the subject?
step-publish-now = Everybody sees it, and it opens at once.
step-publish-later = Everybody sees it now, and it opens at its time: { $when }.
step-unpublish-title = Make it a draft again?
step-unpublish-text = Only staff see it then, until you announce it again.
step-open-title = Open it before its time?
step-open-text = People can take part from now on. Say why: everybody reads it.
step-close-title = Close the subject now?
step-close-text = Taking part ends now, and what is published stays. Say why: everybody reads it.
step-reopen-title = Open it again?
step-reopen-text = People can take part again from now on. Say why: everybody reads it.
step-reason = Reason
step-reason-hint = One clear sentence, up to 300 characters.
step-closes = When it closes then
step-closes-hint = In the municipality’s time. Left empty, it stays open until you close it.
step-not-yet = Not now
step-published = The subject is announced
step-unpublished = It is a draft again
step-opened = The subject is open
step-closed = The subject is closed
step-reopened = The subject is open again

unsaved-note = Changes are not saved yet
unsaved-title = Leave without saving?
unsaved-text = What you wrote is not saved, and is lost if you leave.
unsaved-stay = Stay here
unsaved-leave = Leave without saving

idea-status = Answer
idea-supports = { $count ->
    [0] No support
    [one] 1 supporter
   *[other] { $count } supporters
}
ideas-newest = Newest first
ideas-most-supported = Most supported
ideas-most-discussed = Most discussed
ideas-none-title = No ideas yet
ideas-none-text = Ideas appear here once they are published. Those that are not yet are in moderation.
ideas-none-so = No idea has this answer
ideas-none-so-text = Choose another answer, or show all.
answer-open = Answer
answer-again = Change the answer
answer-named = Answer “{ $title }”
answer-renamed = Change the answer to “{ $title }”
answer-title = What does the municipality do with this idea?
answer-status = Decision
answer-explanation = Explanation
answer-hint = Why, and what comes next. Everybody reads it.
answer-go = Publish the answer
answer-given = Answer published
answer-changed-text = Your answer was not published, and what you wrote is still here. Check it against the newest version, then send again.
idea-merge-open = Merge into…
idea-merge-named = Merge “{ $title }” into another idea
idea-merge-title = Which idea says the same?
idea-merge-text = Its supporters are carried along, each once; its page stays to be read and leads to the other one. This can’t be taken back.
idea-merge-search = Search by words
idea-merge-into = Merge into
idea-merge-none = No other idea of this subject is found so. Try fewer words.
idea-merge-choose-one = Choose the idea that stays.
idea-merge-go = Merge for good
idea-merge-done = Merged, with its supporters
idea-merge-merged = Merged into:
idea-merge-changed-text = Nothing was merged. The idea is shown here as it is now: look at it, then merge again.

# What fields lack
field-error-required-title-ar = Write the title in Arabic.
field-error-required-title-en = Write the title in English.
field-error-required-summary-ar = Write the summary in Arabic.
field-error-required-summary-en = Write the summary in English.
field-error-required-body-ar = Write the text in Arabic.
field-error-required-body-en = Write the text in English.
field-error-required-use-of-input-ar = Write the promise in Arabic.
field-error-required-use-of-input-en = Write the promise in English.
field-error-required-reason-ar = Write the reason in Arabic.
field-error-required-reason-en = Write the reason in English.
field-error-required-explanation-ar = Write the explanation in Arabic.
field-error-required-explanation-en = Write the explanation in English.
field-error-required-reasons = Choose at least one reason.
field-error-required-hide-reasons = Choose at least one reason.
field-error-required-sanction-reasons = Choose at least one reason.
field-error-required-means = Choose at least one way.
field-error-out_of_range-closes-at = Let it close after it opens, and in the future.

moderation-in-figures = What everybody sees: moderation in figures

# Warnings and bans
sanctions-title = Warnings and bans
sanction-shelves = Shelves of warnings and bans
sanction-shelf-in_force = In force
sanction-shelf-appealed = Appeals
sanction-shelf-past = Past
sanctions-none = Nothing here
sanction-warnings = { $count ->
    [one] Warned once
   *[other] Warned { $count } times
}
sanction-bans = { $count ->
    [one] Banned once
   *[other] Banned { $count } times
}
sanction-banned-until = Banned until { $moment }
sanction-warn = Warn the author
sanction-ban = Ban the author
sanction-warn-sponsor = Warn the sponsor
sanction-ban-sponsor = Ban the sponsor
sanction-warn-title = Warn who wrote it, and why
sanction-ban-title = Ban who wrote it from writing in public, and why
sanction-hint = One reason at least. The person reads the reasons and can appeal once; another moderator decides.
sanction-days = Days
sanction-days-hint = 1 to 365 days from now. Reports and services stay open.
sanction-warn-go = Give the warning
sanction-ban-go = Ban
sanction-cancel = Not now
sanction-warned = The person is warned
sanction-banned = The person is banned
sanction-ban-until = Ban until { $moment }
sanction-warning = Warning
sanction-told = The person was told
sanction-appeal = The person’s appeal
sanction-decision = What was decided, and why
sanction-is-in-force = In force
sanction-is-appealed = Appealed
sanction-is-lifted = Lifted
sanction-is-upheld = Appeal rejected, final
sanction-is-over = Its term is over
sanction-another = Another moderator than the one who gave it decides on the appeal.
sanction-decide-note = Your word to the author
sanction-decide-hint = Why you decide so. The author reads it.
sanction-lift-warning = Lift the warning
sanction-lift-ban = Lift the ban
sanction-uphold = Reject the appeal for good
field-error-required-sanction-days = Say for how many days.
field-error-out_of_range-sanction-days = Between 1 and 365 days.

## After closing

subject-step-analyse = Publish the analysis
subject-step-archive = Archive
step-analysis = What was said
step-analysis-hint = Sums up what people said, for everybody to read. In CommonMark, up to 20,000 characters.
step-analyse-title = Publish what was said?
step-analyse-text = Everybody reads it on the subject’s page. After it a decision can be written.
step-analysed = The analysis is published
step-archive-title = Put it into the archive?
step-archive-text = It stays to be read and found, and nothing about it changes any more.
step-archive-unanswered = { $count ->
        [one] One contribution has no answer.
       *[other] { $count } contributions have no answer.
    } Say why, for everybody to read; after that nothing about it changes any more.
step-archived = It is archived
step-unanswered = Why these have no answer
step-unanswered-hint = One reason for all of them, up to 300 characters.
subject-unanswered-count = { $count ->
        [one] One contribution has no answer yet.
       *[other] { $count } contributions have no answer yet.
    } Answer ideas on their page, reply to comments, or name them in a decision.
subject-undecided = Nothing is decided on it yet. A decision can be written once the analysis is published.

## Decisions

decisions-title = Decisions
decisions-lead = What was decided, why, and what it drew on. Publishing one tells everybody who took part.
decisions-none = No decision here
decisions-none-text = A decision is begun from the page of a subject whose analysis is published, or here where it rests on reports alone.
decision-state-draft = Draft
decision-state-published = Published
decision-state-discarded = Given up
decision-add = Write a decision
decision-add-lead = It begins as a draft that only staff see. What it draws on is named after that.
decision-begin = Begin the draft
decision-saved = The decision is saved
decision-on = Subject
decision-on-none = Rests on reports alone
decision-published = Published
decision-not-yet = Not yet
decision-public = See it in the portal
decision-decided = What was decided
decision-decided-hint = Plain text, up to 5,000 characters. Messages begin with it.
decision-reasons = Why
decision-reasons-hint = What weighed for it and against it, up to 5,000 characters.
decision-changes = What changes
decision-changes-hint = What people will notice, and when; up to 5,000 characters.
decision-publish = Publish
decision-publish-title = Publish this decision?
decision-publish-text = Everybody reads it, and everybody who took part is told. It can’t be changed afterwards.
decision-publish-named = It names { $contributions ->
        [0] no contribution
        [one] one contribution
       *[other] { $contributions } contributions
    } and { $cases ->
        [0] no report
        [one] one report
       *[other] { $cases } reports
    }. Who sent a report hears of it by the way that it came in.
decision-names-nothing = It names nothing that it drew on, so nobody learns what came of their part.
decision-discard = Give it up
decision-discard-title = Give up this draft?
decision-discard-text = It stays in the list as given up, and can’t be published any more.
decision-was-published = The decision is published
decision-was-discarded = The draft is given up
sources-title = What it drew on
sources-lead = Each with what came of it. Its author sees this with the contribution, and on their own page.
sources-none = Nothing is named yet
sources-none-text = Name the contributions and reports that it rests on.
source-report = Report
source-take-out = Take out
source-take-out-named = Take out: { $name }
source-taken-out = It is taken out
sources-name = Name what it drew on
sources-said = Ideas and comments
sources-said-hint = The most supported first. Those that you tick get the outcome and the note below.
sources-said-none = Nothing is published on this subject.
sources-elsewhere = Ideas and comments elsewhere
sources-elsewhere-hint = Paste their addresses, with a space between them. They may be on another subject, on an initiative, or answers to comments.
sources-elsewhere-unread = This is no address of an idea or a comment: { $word }
sources-numbers = Numbers of reports
sources-numbers-hint = Several are separated by spaces. Who sent them is told when the decision is published.
sources-outcome = What came of them
sources-note = Note
sources-note-hint = In words, for everybody to read; up to 500 characters.
sources-name-go = Name them
sources-named = They are named
## Initiatives

nav-initiatives = Initiatives
nav-initiatives-waiting = waiting for you
initiatives-title = Initiatives
initiatives-lead = What residents ask for and gather support for: check it before it is published, enter what was gathered on paper, publish the committee’s decision and the milestones.
initiatives-none = Nothing here
initiative-desk-pending = Wait for the check
initiative-desk-gathering = Gather support
initiative-desk-under_study = With the committee
initiative-desk-adopted = Adopted
initiative-desk-past = Past
initiative-desk-reported = Reported
initiative-reports = { $count ->
    [one] One report
   *[other] { $count } reports
}
initiative-desk-appealed = Appealed
initiative-desk-hidden = Hidden
initiative-support = Signatures
initiative-due = Due
initiative-due-at = Due: { $moment }
initiative-words = What it says, and what is known of it
initiative-late = The committee is late
initiative-count = { $total } of { $goal } (here { $online }, elsewhere { $elsewhere })
initiative-note = Note to its sponsor
initiative-stale = Somebody else changed it. Load the page anew to see how it stands.
check-title = The check
check-lead = Can it be published under the participation policy? Once accepted it gathers support, and its text stays.
check-accept = Accept: it gathers support
check-accepted = It gathers support
check-return = Give it back
check-note = What is to be corrected?
check-return-go = Give it back to its sponsor
check-returned = It was given back
check-hidden-lead = It was hidden under the participation policy. Shown again it is what it was before, with as much time left.
check-public-lead = Everybody reads it. Hide it if it is against the participation policy: its time stands still while it is hidden.
check-reported-lead = People reported it. Hide it if it is against the participation policy; else leave it as it is, and its reports are closed.
check-keep = Looked at, it stays
check-kept = It stays, and its reports are closed
check-show = Show it again
check-shown = It is what it was before
check-appealed-lead = Its sponsor has appealed. Granted, it is what it was before with as much time left; rejected, it stays hidden for good.
check-grant = Grant the appeal and show it
check-refuse = Reject the appeal
check-refused = Appeal rejected. Its sponsor sees the reasons
check-another = Another moderator than the one who hid it decides on it.
check-hide = Hide it
check-hide-why = Why do you hide it?
check-hide-hint = Its sponsor reads the reasons.
check-hide-go = Hide the initiative
initiative-sponsor = Its sponsor
initiative-similar = Others that may ask for the same
check-hidden = It was hidden
study-title = The committee’s decision
study-lead = Everybody reads the decision and its reasons, in both languages.
study-reasons = Reasons
study-adopt = Adopt
study-decline = Do not take it up
study-decided = The decision was published
milestones-title = Milestones
milestone-title = Title of the milestone
milestone-day = Planned day
milestone-add = Add a milestone
milestone-begin = It has begun
milestone-finish = It is done
milestone-correct = Correct
milestone-done-day = The day it was done
milestone-saved = The milestone was saved
milestones-finish = All of it is there
milestones-finished = The initiative is done
elsewhere-title = Signatures gathered elsewhere
elsewhere-none = Nothing was entered yet.
elsewhere-count = How many
elsewhere-channel = How they were gathered
elsewhere-day = The day they were gathered
elsewhere-evidence = Where the evidence is kept
elsewhere-evidence-hint = The number of the paper file, or the call list.
elsewhere-note = Note
elsewhere-note-hint = Only staff read it.
elsewhere-enter = Enter signatures
elsewhere-entered = The signatures were entered
elsewhere-correct = Correct
elsewhere-correct-of = Correction: { $evidence }
elsewhere-right = The right number
elsewhere-reason = Why
elsewhere-correct-go = Enter the correction
elsewhere-corrected = The correction was entered

## Names that are shown with signatures

names-title = Names of signers
names-lead = A name that is offensive, or somebody else’s, is taken away. The signature goes on counting, and the signer is told why.
names-shown = Shown
names-hidden = Taken away
names-none-shown = Nobody shows a name.
names-none-hidden = No name was taken away.
names-hide = Take away
names-hide-of = Take the name “{ $name }” away
names-hide-why = Why do you take it away?
names-hide-hint = The signer reads the reasons.
names-hide-go = Take the name away
names-was-hidden = The name is shown no more
names-restore = Give back
names-restore-of = Give the name “{ $name }” back
names-restore-why = Why do you give it back? The signer reads it.
names-restore-go = Give the name back
names-was-restored = The name can be shown again
gathering-channel-paper = On paper
gathering-channel-call_centre = Contact centre
gathering-channel-counter = At the counter
subject-initiative_kind = Kind of initiatives
section-initiative-kinds = Kinds of initiatives
section-text-initiative-kinds = What residents gather support for, and what each kind needs.
initiative-kind-add = Add a kind
initiative-kind-lead = What gathers already keeps its numbers.
field-description = Description
field-threshold = Signatures needed
field-term-days = Days to gather them
field-cosponsors = Co-sponsors needed
field-minimum-age = Least age of signers
field-minimum-age-hint = Accounts hold no age, so who signs says so themselves.
field-residents-only = Only residents of the district
field-confirmed-contact = Only with a confirmed e-mail address or phone number
field-study-days = Days of the committee’s study

# Covering parts of a text
covering-open = Cover a part
covering-how = Select the words in the field and add them to the list, with the mouse or with Shift and the arrow keys. A marker takes their place for everybody. The original stays with auditors and moderators.
covering-title-field = Title
covering-text-field = Text
covering-add = Add what is selected
covering-add-named = { $field }: add what is selected
covering-parts = Parts to cover
covering-no-parts = No part yet. Select words above.
covering-remove = Take off
covering-remove-named = Take off “{ $words }”
covering-why = Why?
covering-why-hint = Everybody reads the reasons.
covering-go = Cover these parts
covering-cancel = Cancel
covering-done = Covered. The author sees why
redacted-title = Parts are covered
originals-open = Show what stood there
originals-recorded = Your look is recorded, and the author sees that somebody looked.
originals-title = What stood there
originals-none = Nothing was covered.

# The list of words
watch-words-title = List of words
watch-words-lead = Whoever writes one of these words is not stopped. Moderators see it pointed out, however it is spelled: stretched, with dots between the letters, with marks or look-alikes. Only whole words count.
watch-words-search = Search the list
watch-words-retired = With those out of use
watch-words-none = No words here
watch-word-new = Add a word
watch-word-text = Word or phrase
watch-word-hint = As it is usually written. Other spellings are found too.
watch-word-note = Why it is on the list
watch-word-add = Add
watch-word-added = Added. What waits is looked through now
watch-word-out = Out of use
watch-word-edit = Change the note
watch-word-save = Save
watch-word-retire = Take out of use
watch-word-restore = Use again

# Pictures in what staff write
picture-add = Add a picture
picture-add-to = Add a picture: { $field }
picture-choose = Choose a file
picture-choose-other = Choose another file
picture-file-hint = JPEG, PNG or WebP, up to 12 MB. We remove what it holds about place and device. It is for everybody: whoever has its address can see it, before the text is published too.
picture-file-missing = Choose a picture.
picture-description = What does the picture show?
picture-description-hint = For everyone who can’t see it: screen readers read it out, and it stands in the picture’s place where that doesn’t load. Say what matters in it, in the language of the text.
picture-put = Put it into the text
picture-left = The picture is not in the text yet: put it in, or cancel it, and send then.
picture-sending = Uploading
picture-cancel = Don’t add it

# The municipality's word among comments.
replies-title = Comments
replies-of = Comments: { $title }
replies-named = Comments on “{ $title }”
replies-lead = What you write here is marked as the municipality’s word and is public at once. Residents whom you answer are told.
replies-closed = You can read here what was said. Nothing more can be answered now.
replies-which = Which comments
replies-all = All
replies-unanswered = Without a reply from the municipality
replies-none = No comments yet
replies-none-text = What residents say in public shows here.
replies-none-left = Every comment has a reply
replies-none-left-text = Nothing that residents said waits for the municipality’s word.
replies-show = { $count ->
    [one] Show one answer
   *[other] Show { $count } answers
}
replies-hide = Hide the answers
reply-write = Official reply
reply-open = Reply officially
reply-named = Reply officially to { $name }
reply-to = Official reply to { $name }
reply-send = Publish the reply
reply-sent = The reply is published
reply-official = Official reply
reply-checked = I’ve checked it: what looks like personal data may be public
