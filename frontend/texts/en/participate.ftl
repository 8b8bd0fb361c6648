# Subjects, ideas and comments in the portal

# The board
board-shelves = When
board-shelf-open = Open now
board-shelf-soon = Opening soon
board-shelf-past = Closed
board-filters = Choose what’s shown
board-field = Field
board-all-fields = All fields
board-everywhere = All districts
board-order-open = Closing soonest first
board-order-soon = Opening soonest first
board-order-past = Newest first
board-none-open = Nothing is open right now
board-none-open-text = When the municipality opens a subject, you’ll find it here. See what opens soon, or what people have said before.
board-none-soon = Nothing has been announced yet
board-none-soon-text = Subjects are announced here before they open.
board-none-past = No subject has closed yet
board-none-past-text = Subjects stay here after they close, with what was said and what the municipality did with it.
board-none-here = Nothing fits this choice
board-none-here-text = Choose more widely to see others.
board-show-all = Show everything
board-how = What happens to what you say?
board-how-text = Ideas and comments appear under a name that you choose. Moderators look at them by published rules, and the municipality answers ideas with a decision and its reasons.

# Times
times-closes = Closes in { $span }
times-no-end = Open, with no closing date
times-opens = Opens in { $span }
times-opens-soon = Opens soon
times-closed = Closed { $date }
times-closed-some = Closed
times-draft = A draft that the public can’t see
times-title = Dates
times-opened-at = Opened
times-opens-at = Opens
times-closes-at = Closes
times-closed-at = Closed

# Counts
ideas-count = { $count ->
    [0] No ideas yet
    [one] 1 idea
   *[other] { $count } ideas
}
comments-count = { $count ->
    [0] No comments yet
    [one] 1 comment
   *[other] { $count } comments
}
supports-count = { $count ->
    [0] No support yet
    [one] 1 supporter
   *[other] { $count } supporters
}
comments-new-many = Show the new comments
comments-new = { $count ->
    [one] Show 1 new comment
   *[other] Show { $count } new comments
}
answers-show = { $count ->
    [0] No replies yet
    [one] Show 1 reply
   *[other] Show { $count } replies
}
answers-hide = Hide the replies

# A subject
subject-page = Subject
subject-none = We couldn’t find this subject
subject-none-text = It may not have been announced yet, or the address may be incomplete.
subject-to-board = See what’s open
subject-about = What it’s about
subject-use = What we’ll do with what you say
subject-aside = About the subject
subject-fields = Fields
subject-districts = Districts
subject-axis = Axis of participation
subject-audience = Audience
subject-meant-for = For: { $groups }
subject-means = How to take part
subject-said = The municipality says: { $reason }
subject-not-open = This subject isn’t open yet. You can take part once it opens.
subject-over = This subject has closed. What was said stays here to read.

# Ideas
ideas-title = Ideas
ideas-sort = Order
idea-sort-fair = Evenly
idea-sort-newest = Newest
idea-sort-most_supported = Most supported
idea-sort-most_discussed = Most discussed
ideas-fair-why = “Evenly” gives each idea its turn on top; the order changes every hour.
ideas-search = Search the ideas
ideas-search-go = Search
ideas-none = No ideas here yet
ideas-none-open = Be the first to propose one.
ideas-none-closed = Nobody proposed anything.
ideas-none-found = No idea fits this choice
ideas-none-found-text = Choose more widely, or try other words.
ideas-clear = Show all ideas
idea-page = Idea
idea-none = We couldn’t find this idea
idea-none-text = It may not have been published yet, or the address may be incomplete.
idea-sent-on = { $date }
idea-title = The idea
idea-answer = The municipality’s answer
idea-answered-on = Answered { $date }
idea-propose = Propose an idea
idea-propose-sign-in = Sign in to propose an idea

# Proposing an idea
propose-page = Propose an idea
propose-why = Your idea appears under a name that you choose, and you follow what comes of it. That’s why we need you to sign in first; we’ll bring you back here.
propose-on = On “{ $subject }”
propose-closed = This subject takes no ideas right now
propose-closed-text = Read what has been said, or see what’s open.
propose-to-subject = Go to the subject
propose-kept = We found what you wrote before on this device.
propose-clear = Clear it and start anew
propose-title = Title
propose-title-hint = In one sentence: what do you propose?
similar-ideas-title = { $count ->
    [one] An idea that may say the same
   *[other] Ideas that may say the same
}
similar-ideas-text = If one of them says what you mean, support it: together it counts for more. You can still send yours.
propose-text = The idea
propose-text-hint = What’s the problem, what do you propose, and who gains from it? Everybody can read what you write.
propose-category = Category
propose-no-category = No category
propose-district = District
propose-no-district = No district in particular
idea-optional = (optional)
idea-place = Place
idea-place-hint = If the idea is about one spot, show it on the map.
idea-place-add = Show it on the map
idea-place-label = What is the place called?
idea-place-label-hint = Such as the name of a park, a street or a landmark nearby
idea-photos = Photos
idea-photos-hint = Photos of the place or of a drawing. Everybody can see them once the idea is published, so leave out faces and number plates.
idea-photos-failed = Not all photos have arrived. Try again, or remove those that haven’t.
idea-photos-wait = Photos are on their way
idea-photo-alt = What can be seen on photo { $number }?
ideas-way = How ideas are shown
ideas-as-list = List
ideas-on-map = Map
ideas-map-label = Map of the ideas. Move between its marks with Tab, open them with Enter. The list below holds the same ideas.
ideas-map-count =
    { $count ->
        [one] One idea has a place on the map.
       *[other] { $count } ideas have a place on the map.
    }
ideas-map-left-off = There are more: these are the newest.
ideas-map-cluster =
    { $count ->
        [one] One idea here. Come nearer
       *[other] { $count } ideas here. Come nearer
    }
ideas-map-list = The ideas on the map
ideas-map-more = Show more
ideas-map-none = No ideas with a place here
ideas-map-none-text = Ideas without a place are in the list.
propose-send = Send the idea
propose-sent-published = Your idea is published
propose-sent-published-text = Everybody can see it now, support it and comment on it. The municipality’s answer appears beside it.
propose-sent-pending = Your idea has arrived, and a moderator will look at it
propose-sent-pending-next = What happens now?
propose-sent-pending-1 = A moderator reads it and checks it against the participation policy alone, not by their own opinion of it.
propose-sent-pending-2 = If it keeps to the policy, it’s published. If it’s hidden, you find the reasons under “My contributions”, and can change it or appeal.
propose-sent-pending-3 = Until then, only you can see it.
propose-see = Show my idea
name-shown = How should your name be shown?
name-shown-hint = It appears with what you write here; your account stays as it is.
name-initials = Initials: { $initials }
name-full = Full name: { $name }
nameless = A participant without a name
you = You
personal-title = There may be personal data in this text
personal-public = Everybody can read this text. Take out phone and identity numbers and addresses, yours and other people’s.
personal-checked = I’ve checked it, and everybody may see it
field-error-too_short-title = The title has fewer than 8 characters. Write a little more.
field-error-too_short-text = The idea has fewer than 20 characters. Explain it a little.
field-error-required-title = Give the idea a title.
field-error-required-text = Write what you want to say.

# Support
support-do = Support
support-sign-in = Sign in to support
support-hint = Each person supports once and can take it back while the subject is open. Your name isn’t shown.

# Comments
comments-title = Comments
comments-on-subject = Comments on the subject
comments-sort = Order of the comments
comments-none = No comments yet.
comments-linked = The comment that the link leads to
comment-write = Write your comment
comment-answer = Reply
comment-answer-to = Reply to { $name }
comment-answer-label = Your reply
comment-send = Send the comment
comment-answer-send = Send the reply
comment-sign-in = Sign in to comment
comment-published = Your comment is published
comment-pending = Your comment has arrived. People see it once a moderator has looked at it.
comment-official = Official reply
comment-link = Link to the comment
comments-closed = Comments are closed now.
edited = Changed { $ago }
versions-show = What it said before
versions-hide = Hide what it said before
version-until = Until { $moment }

# Reporting
report-words = Report
report-words-title = What’s against the policy?
report-words-text = A moderator looks at it. Whoever wrote it doesn’t learn who reported it.
report-words-reason = Reason
report-words-choose = Choose a reason
report-words-send = Tell the moderators
report-words-missing = Choose the reason that comes closest.
report-words-done = The moderators have your report
report-words-keep = Go back

# States
contribution-state-pending = Waiting for a moderator
contribution-state-published = Published
contribution-state-hidden = Hidden
contribution-state-appealed = Under appeal
contribution-state-withdrawn = Taken back
contribution-state-merged = Merged
idea-merged-title = Merged into another idea on { $date }
idea-merged-text = It says the same as another one. Its support was carried along, each person once; what was said about it stays here to be read.
idea-merged-hidden = The other idea can’t be read at the moment.
idea-merged-to = Go on to
own-pending-title = It waits for a moderator, and only you can see it
own-pending-text = It’s published if it keeps to the participation policy. If it’s hidden, you find the reasons here.
own-hidden-title = A moderator has hidden it from the public
own-hidden-why = The reasons, by the participation policy, version { $version }:
own-hidden-why-some = The reasons, by the participation policy:
own-hidden-note = The moderator wrote to you
own-hidden-edit = Change it so that it keeps to the policy, and it goes to the moderators again.
own-hidden-appeal = If you think that hiding it was wrong, appeal: another moderator looks at it, once.
own-hidden-final = Another moderator has looked at your appeal, and it stays hidden. This decision is final.
own-appealed-title = Your appeal is with another moderator
own-appealed-text = It stays hidden until they decide. You’ll see here what comes of it.
own-withdrawn-title = You took it back
own-withdrawn-text = The public can’t see it.
own-traceless = Until { $moment } a change leaves no trace. After that your earlier words stay to be read.
own-edit = Change
own-edit-save = Save the change
own-edit-send = Send the changed text to the moderators
own-edited = Change saved
own-edited-pending = The moderators have your change
own-appeal = Appeal
own-appeal-label = Why should people see it?
own-appeal-hint = It’s read by another moderator than the one who hid it.
own-appeal-send = Send the appeal
own-appealed = We have your appeal
own-withdraw = Take back
own-withdraw-title = Take back what you wrote?
own-withdraw-text = People no longer see it, and it can’t be brought back. If it was answered, a note in its place says that its author took it back.
own-withdraw-keep = Keep it
own-withdrawn = What you wrote is taken back
own-changed = It has changed since you opened it. We’ve brought it up to date, and what you wrote is still here: look it over, then send it again.
own-save-busy = Saving
redacted-marker = A moderator covered a part: { $reasons }.
hidden-marker = Hidden by a moderator: { $reasons }.
hidden-marker-some = Hidden by a moderator.
withdrawn-marker = Taken back by its author.
hidden-title-idea = A hidden idea
withdrawn-title-idea = An idea that was taken back

# My contributions
contributions-why = Your ideas and comments, how each of them stands, and what you can do.
contributions-lead = Your ideas and comments, and how each of them stands.
contributions-none = You haven’t written anything yet
contributions-none-text = What you propose or comment appears here, with how it stands.
contributions-on = On “{ $subject }”
contributions-do-edit = You can change it.
contributions-do-edit-appeal = You can change it and send it again, or appeal.
contributions-do-appeal = You can appeal.
contributions-do-wait = A moderator is looking at it.
contributions-do-appealed = Another moderator is looking at your appeal.
contributions-do-final = The decision is final.
contributions-do-merged = It was merged into another idea, with its support.

# Filters and subscribing
board-all-axes = All axes
board-kind = Kind
board-all-kinds = All kinds
board-everybody = Everybody
board-subscribe = Follow what opens
board-subscribe-text = What is new comes to your own program, as far as you have chosen it here.
board-feed = News feed (Atom)
board-newsletter = Newsletter by e-mail
board-calendar = Calendar of openings and closings
ideas-status = The municipality’s answer
ideas-all-statuses = All ideas

# What moderation did
moderated-lead = What moderators did with ideas, comments and initiatives in the last 24 months, counted from the log of their acts. What was hidden is counted, never shown.
moderated-none = Nothing to count yet
moderated-none-text = No contribution arrived in the last 24 months.
moderated-reasons = Why contributions were hidden
moderated-none-hidden = Nothing was hidden in this time.
moderated-acts = Acts, month by month
moderated-how = Each act counts in its own month. One contribution can be hidden for several reasons, and what was corrected and sent again is published again. The median wait is left out for fewer than five contributions.
moderated-month = Month
moderated-received = Received
moderated-at-once = Public at once
moderated-published = Published by a moderator
moderated-restored = Of these, hidden before
moderated-hidden = Hidden
moderated-redacted = Parts covered
moderated-reports = Reports
moderated-settled = Reports looked at
moderated-appeals = Appeals
moderated-granted = Appeals granted
moderated-rejected = Appeals rejected
moderated-sanctions = Warnings and bans from writing
moderated-covered = Why parts were covered
moderated-sanctioned = Why there were warnings and bans
moderated-warnings = Warnings
moderated-bans = Bans
moderated-lifted = Taken off
moderated-hours = Median wait in hours
moderated-file = Download the figures (CSV)

# A version of the policy
policy-not-in-force = This isn’t the version in force today.
policy-newer = To version { $version }
policy-reasons = Reasons for hiding
policy-reasons-lead = For these reasons alone moderators hide what is written, cover a part of it, or warn or ban its author.

# Warnings and bans
sanctions-title = Warnings and bans
sanction-warning = A warning
sanction-ban = No writing in public until { $moment }
sanction-why = The reasons, by the participation policy, version { $version }:
sanction-why-some = The reasons, by the participation policy:
sanction-for = For:
sanction-note = The moderator wrote to you
sanction-your-appeal = Your appeal
sanction-decision = What was decided, and why
sanction-warning-means = This warning closes nothing. Keep to the policy in what you write next.
sanction-ban-means = Until then you can’t propose, comment, change what you wrote, support or report words of others. You can read, take back what is yours, and appeal.
sanction-appealed = Your appeal is with another moderator. You’ll see here what comes of it, and it stays in force until then.
sanction-lifted = It was lifted, and no longer counts.
sanction-upheld = Another moderator has looked at your appeal, and it stays. This decision is final.
sanction-over = Its term is over.
sanction-appeal-label = Why is it not right?
sanction-appeal-hint = It’s read by another moderator than the one who gave it. You can appeal once.
ban-title = You can’t write here until { $moment }
ban-see = See why, and appeal
ban-open = Reports and services stay open to you.
ban-report = Report a problem

## Decisions

decisions-page = Decisions
decisions-lead = What the municipality decided after it had heard people, and why.
decisions-none = No decision is published yet
decisions-none-text = Decisions appear here once what was said has been summed up.
decision-page = Decision
decision-none = This decision isn’t here
decision-none-text = It may not be published, or the link is incomplete.
decision-to-all = See all decisions
decision-on = Published on { $date }
decision-unpublished = This decision is not published. Only staff see it.
decision-decided = What was decided
decision-reasons = Why
decision-changes = What changes
decision-sources = What it drew on
decision-sources-lead =
    { $contributions ->
        [0] { "" }
        [one] One contribution
       *[other] { $contributions } contributions
    }{ $contributions ->
        [0] { "" }
       *[other] { $cases ->
            [0] { "" }
           *[other] { " " }and{ " " }
        }
    }{ $cases ->
        [0] { "" }
        [one] one report
       *[other] { $cases } reports
    }, and what came of each.
decision-report = Report
decision-report-unnamed = A report that is not public
decision-part-hidden = A contribution that can’t be read any more
decided-title = What was decided
part-came = What came of it
part-point = The municipality’s answer to point { $number }: { $title }
subject-analysis = What was said
subject-analysed = Taking part is over, and what was said is summed up below. The decision comes next.
subject-decided = Taking part is over, and the municipality has decided.
subject-archived = This is archived: nothing changes here any more.
subject-unanswered = Why some contributions have no answer of their own: { $reason }
contributions-initiatives = Your initiatives are on the page of initiatives.
board-initiatives = Initiatives: ask for what your district needs

# The page of an axis
axis-information-lead = What the municipality publishes so that people know what is going on, and why: figures, decisions and what was reported.
axis-consultation-lead = What the municipality asks people before it decides: drafts of by-laws and plans.
axis-cooperation-lead = What people make together with the municipality: ideas, initiatives and reports.
axis-places = On this axis
axis-subjects = Opportunities on this axis
axis-none = Nothing is open on this axis now
axis-none-text = Subscribe to the newsletter to hear of what opens.
axis-begin-initiative = Begin an initiative
home-open-title = Open now
home-open-all = Everything you can take part in
home-open-none = Nothing is open at the moment. The board says what comes next.
home-changed-title = Changed because of you
home-changed-lead = What you said, and what the municipality decided.
home-changed-all = All decisions
