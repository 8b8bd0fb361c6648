# Texts of the residents' portal

nav-home = Home
nav-report = Report
nav-follow = Follow
nav-own-cases = My reports
nav-sign-in-short = Sign in
nav-notifications = Messages
nav-tabs = Quick navigation
not-found-home = Go to the home page

foot-reports = Reports
foot-help = Help
foot-hotline = Call centre
foot-developers = For developers: the API
foot-trust = Trust
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
home-sign-in-title = Sign in
home-sign-in-text = With a one-time code, no password
home-account-title = My account
home-account-text = Your details and how we reach you

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
