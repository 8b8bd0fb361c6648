# Sending a report, and what waits to be sent

report-step-kind = Kind and category
report-step-place = Place
report-step-details = Photos and description
report-step-review = Review and send
report-next-place = Next: place
report-next-details = Next: photos and description
report-next-review = Next: review
report-back = Back
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
report-send = Send report
report-sending = Sending
report-earlier-arrived = Your report had arrived already, as you first wrote it. Add your changes to it as information.

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
