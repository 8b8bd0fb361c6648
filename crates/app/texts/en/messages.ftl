# The municipality's messages to people who sent a report: e-mail and SMS.
# SMS texts (*-sms) are short and always followed by the link.

## What comes again

greeting = Hello
open-case = Open the report
link-below = The link:
promise = We answer you by { $due }.
keep-link = This link opens your report without signing in. Keep it, and don't give it to anybody.
signature = { $municipality }
hotline = In an emergency call { $hotline }.
no-reply = We don't read answers to this message. Write to us on the page of your report.
section = { $department }
directorate = { $department }
quote = “{ $text }”

## Received

submitted-subject = We received your report { $reference }
submitted-body = We received your report about “{ $category }”. Its number is { $reference }.
submitted-sms = { $municipality }: we received your report { $reference } and answer you by { $due }.

## Routed

assigned-subject = Your report { $reference } went to { $department }
assigned-body = We routed your report { $reference } about “{ $category }” to { $department }.
assigned-sms = { $municipality }: we routed your report { $reference } to { $department }.

## Question

asked-subject = A question about your report { $reference }
asked-body = { $department } has a question about your report { $reference } about “{ $category }”:
asked-next = Answer on the page of your report. We go on with the work when your answer arrives.
asked-sms = { $municipality }: we have a question about your report { $reference }. Answer by the link.

## Reply

replied-subject = A reply to your report { $reference }
replied-body = This is the reply of { $department } to your report { $reference } about “{ $category }”:
replied-sms = { $municipality }: there's a reply to your report { $reference }. Read it by the link.

## Resolved

resolved-subject = We resolved your report { $reference }
resolved-body = We resolved your report { $reference } about “{ $category }”. This is what { $department } did:
resolved-as = The outcome: { $outcome }
resolved-next = Is the problem solved? If it is, confirm it on the page of your report. If it isn't, reopen the report and tell us why. You can do so until { $until }; after that the report is closed.
resolved-sms = { $municipality }: we resolved your report { $reference }. Confirm it or reopen the report until { $until }.

## Reopened

reopened-subject = Your report { $reference } is open again
reopened-body = Your report { $reference } about “{ $category }” is open again. We look into it anew and write to you what we do.
reopened-sms = { $municipality }: your report { $reference } is open again. We look into it anew.

## Rejected

rejected-subject = We did not accept your report { $reference }
rejected-body = We looked into your report { $reference } about “{ $category }” and did not accept it.
rejected-because = The reason: { $reason }
rejected-next = If you think that this is a mistake, send a new report and name this number in it.
rejected-sms = { $municipality }: we did not accept your report { $reference }. The reason: { $reason }
reason-not_ours = It's a matter for another body.
reason-unclear = There was not enough information to understand the report or to find the place.
reason-not_found_on_site = We did not find the problem at the place.
reason-against_policy = The report is against the participation policy.
reason-not_feasible = What was asked for can't be done.

## Reminder

reminded-subject = Is the problem of your report { $reference } solved?
reminded-body = We resolved your report { $reference } about “{ $category }”, and you haven’t told us yet whether the problem is solved.
reminded-next = If it is, confirm it on the page of your report. If it isn’t, reopen the report. You can do so until { $until }; after that the report is closed.
reminded-sms = { $municipality }: is the problem of your report { $reference } solved? Confirm it or reopen the report until { $until }.

## Closed

closed-subject = Your report { $reference } is closed
closed-body = Your report { $reference } about “{ $category }” is closed, as the time for confirming it has passed.
closed-next = If the problem comes back, send a new report and name this number in it.
closed-sms = { $municipality }: your report { $reference } is closed. If the problem comes back, send a new report.

## To people who follow the report of another

follower-why = You get this message because you follow this report. To stop, open it by the link and press “Stop following”.
follower-followed-subject = You follow the report { $reference }
follower-followed-body = You have joined those who follow the report { $reference } about “{ $category }”. We write to you whenever something happens on it.
follower-followed-sms = { $municipality }: you follow the report { $reference } now. Open it or stop following by the link.
follower-replied-subject = A reply to the report { $reference } that you follow
follower-replied-body = { $department } replied to the report { $reference } about “{ $category }” that you follow.
follower-replied-sms = { $municipality }: there's a reply to the report { $reference } that you follow. Read it by the link.
follower-marked_duplicate-subject = The report { $reference } that you follow was joined with an earlier one
follower-marked_duplicate-body = We joined the report { $reference } about “{ $category }” that you follow with report { $other } about the same problem. From now on you hear of that one.
follower-marked_duplicate-sms = { $municipality }: the report { $reference } that you follow was joined with report { $other }. You'll hear of it.
follower-unmerged-subject = The report { $reference } that you follow stands by itself again
follower-unmerged-body = We took the report { $reference } about “{ $category }” that you follow and report { $other } apart: they turned out to be two matters. You hear of { $reference } as before.
follower-unmerged-sms = { $municipality }: the report { $reference } that you follow and report { $other } were taken apart.
follower-assigned-subject = The report { $reference } that you follow went to { $department }
follower-assigned-body = The report { $reference } about “{ $category }” that you follow went to { $department }.
follower-assigned-sms = { $municipality }: the report { $reference } that you follow went to { $department }.
follower-resolved-subject = The report { $reference } that you follow is resolved
follower-resolved-body = { $department } resolved the report { $reference } about “{ $category }” that you follow.
follower-resolved-sms = { $municipality }: the report { $reference } that you follow is resolved.
follower-reopened-subject = The report { $reference } that you follow is open again
follower-reopened-body = The report { $reference } about “{ $category }” that you follow is open again. We look into it anew.
follower-reopened-sms = { $municipality }: the report { $reference } that you follow is open again.
follower-rejected-subject = The report { $reference } that you follow was not accepted
follower-rejected-body = We looked into the report { $reference } about “{ $category }” that you follow and did not accept it.
follower-rejected-sms = { $municipality }: the report { $reference } that you follow was not accepted. The reason: { $reason }
follower-closed-subject = The report { $reference } that you follow is closed
follower-closed-body = The report { $reference } about “{ $category }” that you follow is closed.
follower-closed-sms = { $municipality }: the report { $reference } that you follow is closed.
follower-withdrawn-subject = The report { $reference } that you follow was withdrawn
follower-withdrawn-body = Whoever sent the report { $reference } about “{ $category }” that you follow has withdrawn it, and the work on it has ended. If the problem remains, send a report of your own.
follower-withdrawn-sms = { $municipality }: the report { $reference } that you follow was withdrawn. If the problem remains, send one of your own.

## To staff

staff-open-case = Open the case
staff-why = You get this message for your work. You choose on your account page in the console how you are told.
staff-assigned-subject = A case for you: { $reference }
staff-assigned-body = The case { $reference } about “{ $category }” came to { $department } and is in your hands now. The answer is due by { $due }.
staff-assigned-sms = The case { $reference } is in your hands now. The answer is due by { $due }.
staff-informed-subject = The resident wrote on the case { $reference }
staff-informed-body = The resident added information to the case { $reference } about “{ $category }”.
staff-informed-sms = The resident added information to the case { $reference }.
staff-reopened-subject = The case { $reference } is open again
staff-reopened-body = The resident says that the problem is not solved, and opened the case { $reference } about “{ $category }” again.
staff-reopened-sms = The resident opened the case { $reference } again.
staff-clock_warned-subject = Report { $reference } is due soon
staff-clock_warned-body = The { $promise } to report { $reference } about “{ $category }”, which is with { $department }, is due soon: { $due }. If it becomes late, the department's manager is told.
staff-clock_warned-sms = The { $promise } to report { $reference } is due soon: { $due }.
staff-escalated-subject = Report { $reference } is late
staff-escalated-body = The { $promise } to report { $reference } about “{ $category }”, which is with { $department }, is late. It was due { $due }. Please take it up with whoever has it; else the participation manager is told.
staff-escalated-sms = The { $promise } to report { $reference }, which is with { $department }, is late.
staff-escalated_further-subject = Report { $reference } has been late for long
staff-escalated_further-body = Report { $reference } about “{ $category }”, which is with { $department }, still lacks its { $promise }. It was due { $due }, and the department's manager was told when it became late.
staff-escalated_further-sms = Report { $reference } has been late for long at { $department }. It was due { $due }.
staff-duty_alerted-subject = Urgent report: { $reference }
staff-duty_alerted-body = A report of high priority about “{ $category }” came in. Its number is { $reference }. The place: { $place }. Look at it now and send whom it takes.
staff-duty_alerted-sms = Urgent report { $reference }: { $category }. The place: { $place }.
promise-answer = first answer
promise-resolution = resolution
no-place = not given

## Merged

marked_duplicate-subject = We joined your report { $reference } with an earlier one
marked_duplicate-body = Your report { $reference } about “{ $category }” is about a problem that somebody else had reported before, so we joined it with report { $other }.
marked_duplicate-next = We work on all of it in report { $other }, and you hear of it as if it were yours. There's nothing that you need to do.
marked_duplicate-sms = { $municipality }: we joined your report { $reference } with report { $other } about the same problem. You'll hear of it.
unmerged-subject = Your report { $reference } stands by itself again
unmerged-body = We had joined your report { $reference } about “{ $category }” with report { $other }. They turned out to be two matters, so we took them apart.
unmerged-next = The work on your report goes on from where it was, and we write to you what we do.
unmerged-sms = { $municipality }: we took your report { $reference } and report { $other } apart. The work on yours goes on from where it was.
merged-subject = Another report joined yours, { $reference }
merged-body = Another report about the same problem reached us, so we joined it with your report { $reference } about “{ $category }”. Whoever sent it now follows your report and can't see your data.
merged-sms = { $municipality }: another report about the same problem joined your report { $reference }.
parted-subject = A report that had joined yours, { $reference }, was taken out again
parted-body = We had joined another report with your report { $reference } about “{ $category }”. It turned out to be about something else, so we took it out again. Nothing changes for your report.
parted-sms = { $municipality }: we took a report about something else out of your report { $reference } again. Nothing changes for yours.
## What the day brought, in one message

digest-subject = What is new on your reports
digest-body = This is new since the last message:
digest-sms = { $municipality }: there is news of { $references }.
digest-staff-subject = What is new on your cases
digest-staff-body = This is new since the last message:
digest-staff-sms = There is news of the cases { $references }.
digest-open = Open { $reference }
digest-more = There is more. You find all of it inside.
digest-inside = See all messages
comma = ,{ " " }
leave = No more of these messages

## One-time code

code-subject = Your code at { $municipality }
code-body = Your code is:
code-next = It holds until { $until } and works once. Don't give it to anybody: the municipality's staff never ask for it.
code-ignore = If you didn't ask for a code, ignore this message.
code-sms = { $code } is your code at { $municipality }. It holds until { $until }. Don't give it to anybody.

## Invitation

invitation-subject = Your invitation to work with { $municipality }
invitation-body = { $municipality } invites you to its staff console.
invitation-open = Set up your account
invitation-next = The link works once, until { $until }. You set your name and password, then an authenticator app on your phone.
invitation-ignore = If you don't know why you got this, ignore this message and don't pass the link on.

## Dates

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
hijri-month-1 = Muharram
hijri-month-2 = Safar
hijri-month-3 = Rabi I
hijri-month-4 = Rabi II
hijri-month-5 = Jumada I
hijri-month-6 = Jumada II
hijri-month-7 = Rajab
hijri-month-8 = Shaban
hijri-month-9 = Ramadan
hijri-month-10 = Shawwal
hijri-month-11 = Dhul-Qadah
hijri-month-12 = Dhul-Hijjah
hijri = { $day } { $month } { $year } AH
moment = { $weekday } { $day } { $month } { $year }, { $time }
moment-both = { $weekday } { $day } { $month } { $year } ({ $hijri }), { $time }

# The board for those who subscribe to it
board-name = Take part – { $municipality }
board-opens = Opens: { $title }
board-closes = Closes: { $title }

## Decided

decided-subject = A decision drew on your report { $reference }
decided-body = The municipality has published a decision that drew on your report { $reference } about “{ $category }”. What was decided and what came of your report stand on its page.
decided-sms = { $municipality }: a decision drew on your report { $reference }. Read by the link what came of it.
follower-decided-subject = A decision drew on the report { $reference } that you follow
follower-decided-body = The municipality has published a decision that drew on the report { $reference } about “{ $category }” that you follow. What was decided and what came of the report stand on its page.
follower-decided-sms = { $municipality }: a decision drew on the report { $reference } that you follow. Read it by the link.
