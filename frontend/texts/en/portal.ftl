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

foot-reports = Reports
foot-participate = Taking part
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
home-lead = Report what you see, take part before decisions are made, and read what came of it.
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
case-aside = About this report
case-place = Place
card-your-answer = Waits for your answer
case-sent-on = Sent on { $date }
next = Next: { $what }
judge-title = Is the problem solved?
say-busy = Sending
say-later = Later
answer-title = The department is waiting for your answer
withdraw = Withdraw the report
done-inform = We’ve got what you wrote
done-confirm = Thank you. The report is closed.
done-reopen = The report is open again
done-withdraw = The report is withdrawn
receipt-title = We have your report. Its number is
description = The report
visible-private = You and the municipality
visible-published = Everybody, without the sender’s details

# Following
follow-title = Follow your report
field-error-required-reference = Type the report number, like MJ-48317-6.
field-error-invalid-reference = This isn’t a valid report number. Check all its digits, the last one too.

# Signing in
sign-in-lead = We’ll send you a code that works once. No password to remember.
sign-in-busy = Signing in
field-error-required-address = Type your phone number or e-mail address, so that we can send the code.

# The account
account-save = Save
account-saved = Your details are saved
channels-title = Messages
policies-lead = The versions in force today.
policy-version = Version { $version }, from { $date }
policy-in-force = Version { $version }, in force from
policy-clauses = Reasons for hiding, clause by clause
policy-none = This text hasn’t been published yet
policy-none-text = Come back later, or call the municipality to ask about it.
sessions-title = Your devices
need-follow = Follow a report by its number

# Messages
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
report-kind-title = What do you want to report?
report-name = Name
report-agree = By sending you agree to the
report-agree-to = participation policy, version { $version }

# Nearby reports, and following
join-busy = Joining
join-done = You’ve joined the report. You’ll hear of it.
join-title = Where shall we tell you about the report?
join-lead = An e-mail address or a phone number is enough. Only the staff concerned see it, and a link in every message ends it.
join-go = Follow the report
join-why = You hear of it as its reporter does, and nobody sees that you follow it.
join-sign-in = Sign in to follow the report

# Rating
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

# Who looked at one’s data, and leaving messages
nav-map = Map
search-page = Search
around-title = What have your neighbours reported?
around-text = Published reports on a map and in a list, without the data of those who sent them.
around-go = See the map

map-page = Published reports
map-lead = What people have reported and what became of it. Only what we have gone through is shown, without the sender’s data.
map-all-categories = All categories
map-district = District
map-all-districts = All districts

nav-figures = Service figures
figures-page = How is your municipality doing?
figures-lead = The figures of the cases received in the period as they are, with the counts behind them.
figures-filters = Choose period and district
figures-none = The municipality doesn’t publish figures of its service
glossary-page = Glossary
