# Texts of the residents' portal

nav-home = Home
nav-report = Report
nav-follow = Follow
nav-own-cases = My reports
nav-participate = Take part
nav-contributions = My contributions
nav-sign-in-short = Sign in
nav-notifications = Messages
nav-tabs = Quick navigation
not-found-home = Go to the home page

foot-reports = Reports and taking part
foot-help = Help
foot-hotline = Call centre
foot-developers = For developers: the API
foot-trust = Trust
numerals-arabic = Show Arabic digits
numerals-latin = Show digits as 123
foot-today = Today: { $date }
foot-owner = © { $name }

home-page = Home
home-title = Your city, your say
home-lead = Report what you see, follow your report to its answer, and tell us whether it’s solved.
home-doors = What would you like to do?
home-report-title = Report a problem
home-report-text = Lighting, waste, roads… in under two minutes
home-follow-title = Follow your report
home-follow-text = From receipt to reply
home-own-title = My reports
home-own-text = Everything you’ve sent, in one place
home-participate-title = Take part
home-participate-text = Propose, support, comment
participate-page = Take part
participate-lead = Everything open now, and what opens soon.
moderation-page = Moderation in figures

follow-label = Report number
follow-hint = It’s in our message, like
follow-go = Follow

promise-title = Our promise to you
promise-lead = Every report has a due time. You see it, and so does whoever has the report.
hours-within = { $hours ->
    [one] within 1 hour
   *[other] within { $hours } hours
}
promise-receive-title = A number at once
promise-receive-text = Follow with it in the portal, by phone or at the counter, with an account or without.
promise-answer-title = A first reply { $span }
promise-answer-text = From the department itself, signed with its name. If it’s late, you’ll see that, and so will we.
promise-confirm-title = The last word is yours
promise-confirm-text = { $days ->
    [one] Confirm that it’s solved, or reopen the report within 1 day.
   *[other] Confirm that it’s solved, or reopen the report within { $days } days.
}

hotline-title = Is there danger right now?
hotline-text = A bare wire, a deep hole, a leaning pole: don’t wait for a report. Call and we’ll come faster, day and night.
hotline-call = Call the contact centre

charter-title = What we agree on
charter-text = What you can expect of { $name }, what it expects of you, and how your data is kept safe.

# The page of a case
nav-more = More
list-comma = {", "}
full-stop = .
crumbs = Breadcrumb
copy-reference = Copy the number
case-page = Report
case-not-here = We couldn’t find this report
case-not-here-text = Either the address is incomplete, or the report opens only for the person who sent it. Open the private link we sent you, or search with the number and the secret code.
case-aside = About this report
case-place = Place
card-your-answer = Waits for your answer
case-sent-on = Sent on { $date }
clock-left = { $span } left until the answer is due
clock-late = The answer is { $span } late
clock-due = Due: { $moment }.
clock-was-due = It was due: { $moment }.
clock-with = It’s now with { $name }.
clock-with-nobody = It hasn’t been routed to a department yet.
clock-answered = Answered in { $span }
clock-ahead = { $span } ahead of time. Our promise is { $promised }.
clock-behind = { $span } after it was due. Our promise is { $promised }.
clock-missed = We didn’t keep our promise this time.
clock-resolved = Resolved in { $span }
clock-resolution-left = { $span } left until the report is due to be resolved
clock-resolution-late = The resolution is { $span } late
clock-paused = The clock has stopped
clock-paused-own = We’re waiting for your answer. The clock goes on when it arrives.
clock-paused-theirs = We’re waiting for an answer from whoever sent the report. The clock goes on when it arrives.
clock-working = Our promise is { $span }: weekends, holidays and the time after work don’t count.
history = What happened
history-and-next = What happened, and what comes next
next = Next: { $what }
next-route = routing to the right department, then an answer
next-answer = the department’s answer
next-start = the work begins
next-start-again = the work begins again
next-finish = the work is finished
next-your-answer = your answer
next-your-answer-when = We’ll go on when we have it.
next-their-answer = an answer from the person who reported
next-your-word = your word: is the problem solved?
next-close = the report is closed
next-before = Before { $moment }
next-was-due = It was due { $moment }
next-until = Until { $date }
judge-title = Is the problem solved?
judge-text = You have until { $date } to answer. After that the report is closed, and you can send a new one at any time.
judge-yes = Yes, it’s solved
judge-no = No, reopen the report
judge-closed-title = Has the problem come back?
judge-closed-text = You can reopen the report until { $date }. After that, send a new one.
judge-reopen = Reopen the report
reopen-label = What isn’t solved?
reopen-hint = Describe what you see now, so that the department knows where to start.
reopen-send = Reopen the report
say-busy = Sending
say-photos = Photos
say-wait = Wait until the photos have arrived, then send.
say-later = Later
inform-title = Add information
inform-label = What would you like to add?
inform-hint = A detail, a change or a photo that helps the department. Only the municipality reads it.
inform-send = Send the information
answer-title = The department is waiting for your answer
answer-label = Your answer
answer-send = Send the answer
withdraw = Withdraw the report
withdraw-title = Withdraw this report?
withdraw-text = Work on it stops, and it can’t be brought back. If the problem remains, send a new report.
withdraw-keep = Keep it
withdraw-others = Others have reported the same and wait for what comes of this report, so it can’t be withdrawn.
done-inform = We’ve got what you wrote
done-confirm = Thank you. The report is closed.
done-reopen = The report is open again
done-withdraw = The report is withdrawn
notice-changed = The report has changed since you opened it
notice-not-now = This is no longer possible: the report is now “{ $state }”
notice-again = We’ve refreshed the page, and what you wrote is still there. Look at what happened, then try again.
notice-look = We’ve refreshed the page. Look at what happened, then try again.
notice-possible = You can now: { $actions }
notice-nothing = Nothing is asked of you now.
notice-written = What you wrote:
notice-copy = Copy what you wrote
receipt-urgent-title = Your report is of high priority
receipt-urgent-text = We have your report. If the danger is there right now, call as well: a call is faster.
receipt-title = We have your report. Its number is
receipt-at = Received on { $moment }.
receipt-messages = We’ll send news to
receipt-no-messages = Follow it on this page.
receipt-keep = Keep the number to follow it through any channel, or name it when you call
link-title = Your private link
link-text = It opens the report without an account. Whoever has it can see and answer the report, so don’t publish it.
link-copy = Copy the private link
link-secret = Or type this secret code with the report number on the follow page:
description = The report
description-own = The report as you sent it
description-sent = Sent
description-channel = Through
description-visible = Seen by
visible-private = You and the municipality
visible-published = Everybody, without the sender’s details
rejected-title = The report was rejected: { $reason }
rejected-text = If you think this is a mistake, call the municipality or send a new report that makes it clear.

# Following
follow-page = Follow your report
follow-title = Follow your report
follow-lead = Type the report number to see how far it is and when the answer is due.
follow-busy = Searching
follow-secret = Secret code
follow-secret-hint = If you sent it without an account. It’s on the receipt page, and at the end of the link we sent.
follow-missing-title = We couldn’t find a report that you can open with this
follow-missing-guest = Check the number and the secret code. If you sent the report from your account, sign in first.
follow-missing-own = None of your reports has this number. Check it, or open the private link if you sent it without an account.
follow-account-title = Sent from your account?
follow-account-text = All your reports are there, with no numbers to remember.
follow-sign-in = Sign in
follow-own = Show all my reports
field-error-required-reference = Type the report number, like MJ-48317-6.
field-error-invalid-reference = This isn’t a valid report number. Check all its digits, the last one too.
known-title = Reports on this device
known-text = Sent without an account, or opened by their private link.
known-forget = Forget them on this device
known-forget-title = Should this device forget your reports?
known-forget-text = We keep the reports. From here they’ll open only with their private link, or with the number and the secret code.
known-keep = Keep them

# Signing in
sign-in-phone-title = Sign in with your phone
sign-in-email-title = Sign in with your e-mail
sign-in-lead = We’ll send you a code that works once. No password to remember.
sign-in-send = Send the code
sign-in-sending = Sending
sign-in-busy = Signing in
sign-in-by-email = Use my e-mail address
sign-in-by-phone = Use my phone number
sign-in-free-title = You don’t need an account to report
sign-in-free-text = Send your report as a guest, and follow it by its number.
sign-in-free-go = Report now
phone-hint = With or without the country code, like
phone-digits = The digits ٠١٢٣ work too.
phone-country = Country code
field-error-required-address = Type your phone number or e-mail address, so that we can send the code.
code-page = Enter the code
code-field = Code
code-sent-to = We sent six digits to
code-until = The code works until { $time }.
code-other-phone = Change the number
code-other-email = Change the address
code-go = Sign in
code-new-in = New code in
code-new = Send a new code
code-resent = A new code is on its way
code-demo-title = This is a demonstration
code-demo-text = Messages aren’t sent here, but kept for you to see.
code-demo-go = Open the kept messages
code-never-ask = No member of staff will ever ask you for this code.

# The account
account-page = My account
account-why = Sign in to see your details and how we reach you.
account-lead = Who you are to us, and how we reach you.
account-save = Save
account-saving = Saving
account-saved = Your details are saved
account-changed = Your account was changed on another device
account-changed-text = We’ve read the newest version, and what you typed here is still there. Check it, then save again.
profile-title = Your details
profile-name = Name
profile-public = How is your name shown to the public?
profile-public-hint = The municipality sees your name in any case.
profile-group = Who you are to the municipality
profile-district = Your district
profile-none = I’d rather not say
profile-language = Language of messages
contacts-title = Your addresses
contacts-lead = We write to you there, and you sign in with them.
contact-confirmed = Confirmed
contact-unconfirmed = Not confirmed
contact-confirm = Confirm with the code
contact-confirmed-now = The address is confirmed
contact-code-sent = We sent a six-digit code there.
contact-later = Later
contact-taken = This address belongs to another account. Sign in with it, or choose another.
contact-add = Add an address
contact-kind = What would you like to add?
contact-remove = Remove
contact-remove-named = Remove { $name }
contact-remove-title = Remove this address?
contact-remove-text = We won’t write to you there, and you can’t sign in with it.
contact-removed = The address is removed
contact-keep = Keep it
contact-last = This is the last confirmed address that you sign in with. Add and confirm another, then remove it.
channels-title = Messages
policies-title = What you agreed to
policies-lead = The versions in force today.
policies-accepted = Agreed
policies-accept = I agree
policies-accept-named = I agree to the { $name }
policies-accepted-now = Your agreement is recorded
policy-version = Version { $version }, from { $date }
policy-in-force = Version { $version }, in force from
policy-none = This text hasn’t been published yet
policy-none-text = Come back later, or call the municipality to ask about it.
sessions-title = Your devices
sessions-lead = Where your account is open. End what you don’t recognise.
own-cases-why = Sign in to see everything you’ve sent in one place.
own-cases-none = You haven’t sent a report yet
own-cases-none-text = What you send from your account appears here, with its state and due time.
need-follow = Follow a report by its number

# Messages
notifications-why = Sign in to read what happened on your reports.
notifications-none = No messages yet
notifications-none-text = When something happens on your reports, you’ll find it here.
notifications-new = New
notifications-mark = Mark as read
notifications-mark-named = Mark the message about { $reference } as read
notifications-mark-all = Mark all as read
notifications-all-read = No new messages now
unread = { $count ->
    [one] 1 new message
   *[other] { $count } new messages
}
nav-notifications-unread = { $count ->
    [one] Messages, 1 new
   *[other] Messages, { $count } new
}
more-look = Language and colours
more-about = About the platform

# Writing a report
report-step-kind = Kind and category
report-step-place = Place
report-step-details = Photos and description
report-step-review = Review and send
report-next-place = Next: place
report-next-details = Next: photos and description
report-next-review = Next: review
report-back = Back
report-kind-title = What do you want to report?
report-place-title = { $kind ->
    [suggestion] Where is your suggestion for?
    [inquiry] Which place are you asking about?
    [observation] Where did you notice it?
   *[complaint] Where is the problem?
}
report-details-title = { $kind ->
    [suggestion] Explain your suggestion
    [inquiry] Write your question
    [observation] Describe what you noticed
   *[complaint] Describe the problem and add a photo
}
report-review-title = Check your report, then send it
report-kind-legend = Kind
report-place-lead = Tap the place on the map, write the address, or choose the district from the list.
report-photos = Photos of the place
report-photos-optional = (optional, up to 6)
report-photos-hint = Show the place, not people. JPEG, PNG or WebP up to 12 MB each. We remove the location data before we keep a photo.
report-photos-expired = { $count ->
    [one] 1 photo of your draft has expired. Add it again.
   *[other] { $count } photos of your draft have expired. Add them again.
}
report-photos-busy = A photo is still on its way. Send the report once it has arrived.
report-description = { $kind ->
    [suggestion] What do you suggest?
    [inquiry] What do you want to know?
   *[complaint] What did you see?
}
report-description-hint = { $kind ->
    [suggestion] What would get better, and for whom?
    [inquiry] Tell us what you know already, so that we can answer at once.
    [observation] When did you notice it? Does it happen again and again?
   *[complaint] When did it start? Whose way does it affect?
}
personal-phone = There’s a phone number in the text:
personal-email = There’s an e-mail address in the text:
personal-civil = There may be an identity or passport number in the text:
personal-card = There may be a bank card number in the text:
personal-why = This text may be published. We’ll ask how to reach you in the last step, so there’s no need for it here.
personal-remove-number = Remove the number
personal-remove-address = Remove the address
personal-leave-number = Leave it, it isn’t personal
personal-leave-address = Leave it, it isn’t personal
report-so-far = Your report so far
report-row-kind = Kind
report-row-category = Category
report-row-both = Kind and category
report-row-place = Place
report-row-photos = Photos
report-row-description = Description
report-kind-and-category = { $kind }, { $category }
report-change = Change
report-saved = Your draft is saved on this device
report-not-saved = This browser doesn’t keep drafts. Leave the page open until you’ve sent it.
report-discard = Delete the draft
report-elsewhere-changed = You changed this report in another tab. Here it is as you left it there.
report-elsewhere-gone = You sent or deleted this report in another tab. You can write another one here.
report-session-ended = You are signed out
report-session-ended-text = What you wrote is kept on this device with your account. Sign in to go on with it.
resume-title = You have a report you haven’t sent
resume-saved = Saved on this device { $ago }.
resume-go-on = Continue your draft
resume-anew = Start anew
discard-title = Delete the draft?
discard-text = Everything you wrote and added is deleted. This can’t be undone.
discard-keep = Keep it
discard-do = Delete the draft
report-urgent-title = Your report is urgent
report-urgent-text = A call takes you straight to the emergency team. Send the report as well, so that you can follow it.
report-contact-title = How can we reach you?
report-contact-text = Give an e-mail address or a phone number. We’ll send the report’s number and the reply there.
report-contact-sign-in = Or sign in, and find the report among yours.
report-name = Name
report-name-hint = Seen by the staff concerned. It’s published only if you want.
report-phone-hint = Such as 9912 3456. No country code needed.
report-public-name = How should your name be shown?
report-public-name-hint = Your report is private. Should the municipality publish it one day for others’ benefit, your name appears as you choose here.
public-name-anonymous-hint = Only the staff concerned see your name
report-tell-title = Where will we tell you?
report-tell-email = E-mail to
report-tell-sms = SMS to
report-tell-in-app = A message in the portal
report-tell-change = Change this in your account
report-sign-in-needed = Sign in to send the report
report-sign-in-why = The municipality takes reports from people with an account. All it takes is your e-mail or phone and a one-time code. Your draft waits here.
report-sign-in-to-send = Sign in and go on
report-due = We’ll answer by { $moment } at the latest
report-promise = Our promise: a first reply { $span }.
report-resolution = The report is due to be resolved by { $day }.
within = within { $span }
report-agree = By sending you agree to the
report-agree-to = participation policy, version { $version }
report-send = Send report
report-sending = Sending
report-earlier-arrived = Your report had arrived already, as you first wrote it. Add your changes to it as information.

# Nearby reports, and following
report-step-similar = Nearby reports
report-next-similar = Next: nearby reports
similar-title = Has somebody reported it already?
similar-looking = Looking for nearby reports
similar-lead = { $count ->
    [0] We found no nearby reports.
    [one] We found a nearby report like yours. If it’s the same, join it: you hear all about it, and your voice counts.
   *[other] We found { $count } nearby reports like yours. If one of them is the same, join it: you hear all about it, and your voice counts.
}
similar-join = This is mine too, follow it
similar-own = This is your report. Open it
similar-follows = You follow it. Open it
similar-different = No, mine is different
join-busy = Joining
join-done = You’ve joined the report. You’ll hear of it.
join-title = Where shall we tell you about the report?
join-lead = An e-mail address or a phone number is enough. Only the staff concerned see it, and a link in every message ends it.
join-go = Follow the report
join-why = You hear of it as its reporter does, and nobody sees that you follow it.
join-sign-in = Sign in to follow the report
join-written-title = We’ve sent you a message
join-written = Its link opens the report and ends the following whenever you like. If it doesn’t arrive, check what you wrote and join again.
follow-following = You follow this report
follow-leave = Stop following
follow-left = You no longer follow the report
follow-why = You hear of it the way you chose in your account.
follow-why-guest = You hear of it at the address you gave. If you stop, we delete what you gave.
followed-title = Reports you follow
duplicate-title = This report was joined with an earlier one
duplicate-text = Both are about the same problem, and the work goes on there. You hear of it as if it were yours.
duplicate-text-hidden = Both are about the same problem, and the work goes on there.
duplicate-open = Open report
merged-title = { $count ->
    [0] No reports joined it
    [one] A report joined it
   *[other] { $count } reports joined it
}

# Rating
rating-title = How was the experience?
rating-lead = Your rating goes to the department that answered you, and your name isn’t published with it.
rating-score = Your rating
rating-reasons = What made the difference?
rating-comment = Anything to add?
rating-comment-hint = Only the department reads it.
rating-send = Send rating
rating-done = Your rating has arrived. Thank you.
rating-yours = Your rating
rating-change = Change rating
rating-until = You can change it until { $date }
field-error-required-score = Choose from 1 to 5.

# Without a network
offline-text = There’s no network. Go on writing: what you write is kept on this device, and we send it when the network is back.
update-text = There’s a newer version of the portal.
update-do = Open the new version
outbox-waits = { $count ->
    [one] 1 report on this device waits to be sent.
   *[other] { $count } reports on this device wait to be sent.
}
outbox-arrived = { $count ->
    [one] The report that was waiting has reached us.
   *[other] { $count } reports that were waiting have reached us.
}
outbox-refused = { $count ->
    [one] 1 report wasn’t accepted and needs a change from you.
   *[other] { $count } reports weren’t accepted and need a change from you.
}
outbox-see = See what waits
outbox-see-receipt = See the number

waiting-page = Waiting to be sent
waiting-lead = Your report is kept on this device, and we send it by itself when the network is back. You may close the page.
waiting-none = No report is waiting
waiting-none-text = What you write without a network is kept here until it reaches us.
waiting-send-now = Send now
waiting-another = Write another report
waiting-state-waiting = Waiting
waiting-state-sent = Received
waiting-state-refused = Not accepted
waiting-written = Written { $ago }
waiting-sending = Being sent now.
waiting-network = No network yet. We try again by ourselves.
waiting-busy = The server is busy. We try again in a while.
waiting-sign-in = This report was written with your account. Sign in with it, so that we can send it.
waiting-open = Open the report
waiting-clear = Remove it from this list
waiting-mend = Change it and send it
waiting-photos-gone = A photo of this report isn’t on this device any more. Change the report: add the photo again, or send it without.
waiting-not-taken = We couldn’t put this report back into the form on this device. It stays here, so nothing of it is lost.
waiting-other-draft = You have another report that isn’t finished. Send it or start over, then come back to this one. Nothing of it is lost.
waiting-delete = Delete report
waiting-delete-title = Delete this report?
waiting-delete-text = This report hasn’t reached us yet: it’s on this device alone. If you delete it, we’ll never get it.
waiting-delete-keep = Keep it
waiting-delete-do = Delete report
report-tell-away = We can’t reach the server right now. The report is sent with your account as soon as we can, and we reach you as you chose there.

# What search engines and link previews show of a page
head-home = Report what you see to { $name }, follow your report to its answer, and say whether it’s solved.
head-report = Send { $name } a report, a suggestion or a question in under two minutes, with a photo and a place, with or without an account.
head-follow = Follow your report by its number: where it is, who has it, and when { $name } answers.
head-map = The map and the list of what people have reported to { $name }, and what became of it.
head-figures = How many reports { $name } receives, how soon it answers and solves them, and how content people are.
head-participate = What { $name } opens for people to take part in: propose ideas, support those of others, and comment.
head-moderation = How many contributions were published or hidden, why, and how many appeals were granted, month by month.
head-participation = What you can expect of { $name } when you take part, and what it expects of you.
head-privacy = Which data { $name } keeps about you, why, and for how long.
head-sign-in = Sign in to the portal of { $name } with a one-time code, without a password.
# Who looked at one’s data, and leaving messages
own-looks-title = Who looked at my data
own-looks-lead = Staff read your reports, and see how to reach you, only when their work needs it. Every time is recorded, and you see it here.
own-looks-why = Sign in to see who looked at your data.
own-looks-none-title = Nobody has looked at your data
own-looks-none-text = When a member of staff reads a report of yours or opens your contact data, it stands here.
own-looks-back = Back to your account
own-looks-staff = A member of staff
own-looks-reason = The reason: { $reason }
own-looks-no-reason = No reason was given.
leave-title = Stop these messages?
leave-ask = They will no longer come by e-mail. Inside the platform you still find all of them.
leave-go = Stop the messages
leave-failed = That did not work
leave-left-email = Done. No more messages come to you by e-mail; you can change that on your account page.
leave-left-case = Done. You no longer follow this report.
leave-account = Go to your account
nav-map = Map
around-title = What have your neighbours reported?
around-text = Published reports on a map and in a list, without the data of those who sent them.
around-go = See the map

map-page = Published reports
map-lead = What people have reported and what became of it. Only what we have gone through is shown, without the sender’s data.
map-filters = Choose what is shown
map-words = Words, or the number of a report
map-search = Search
map-category = Category
map-all-categories = All categories
map-district = District
map-all-districts = All districts
map-state = State
map-all-states = All states
map-from = From day
map-to = To day
map-more = Filter by category, place and time
map-fewer = Hide the filters
map-clear = Remove all filters
map-on-map = On the map
map-as-list = As a list
map-label = Map of published reports. Move between its marks with Tab, open them with Enter.
map-in-view =
    { $count ->
        [0] No reports in this part of the map.
        [one] One report in this part of the map.
       *[other] { $count } reports in this part of the map.
    }
map-in-view-some = There are many reports, so we looked through the newest 20,000: { $count } of them are here. Choose a shorter time to see all.
map-cluster =
    { $count ->
        [one] One report here, zoom in
       *[other] { $count } reports here, zoom in
    }
map-point = { $subject }, { $state }
map-none = No published reports here
map-none-text = Change the filters, or remove them to see all reports.
map-figures = How many are there?
map-total =
    { $count ->
        [0] No reports match.
        [one] One report matches.
       *[other] { $count } reports match.
    }
map-total-some = There are many reports, so we counted the newest 20,000: { $count }.
map-without-point =
    { $count ->
        [0] All of them are on the map.
        [one] One of them is only in the list, since its point isn’t shown.
       *[other] { $count } of them are only in the list, since their point isn’t shown.
    }
map-by-category = By category
map-by-district = By district
map-by-state = By state
map-other-categories = Other categories
map-former = A former category
map-no-district = Outside the districts
map-csv = Download the table (CSV)
map-geojson = Download the map’s data (GeoJSON)
public-case-page = Published report
public-case-none = This report isn’t public
public-case-join = Does this concern you too?
public-case-none-text = It may have been hidden, or was never published. If it’s yours, follow it by its number.
public-case-to-map = See the published reports
public-case-nameless = A participant without a name
public-case-by = By { $name }
public-case-said = The report
public-case-done = What became of it
public-case-else = Something else to report?
public-case-else-text = If you’ve seen something else, here or elsewhere, send a new report.
public-case-report = Report something else

nav-figures = Service figures
figures-page = How is your municipality doing?
figures-lead = The figures of the cases received in the period as they are, with the counts behind them.
figures-filters = Choose period and district
figures-none = The municipality doesn’t publish figures of its service
