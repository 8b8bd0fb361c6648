# Texts of the staff console

console-name = Staff console
bar-name = Account and language
nav-inbox = Inbox
nav-enter = Enter a case
nav-clients = API clients
nav-messages = Demo messages
not-found-inbox = Go to the inbox

sign-in-title = Staff sign-in
sign-in-lead = With your work e-mail and password, then a code from your authenticator app.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-go = Sign in
sign-in-busy = Signing in

code-title = Enter the code
code-lead = Open your authenticator app and write the six digits it shows now.
code-label = Code
code-recovery-lead = Write one of the recovery codes you kept. Each works once.
code-recovery-label = Recovery code
code-use-recovery = I don’t have my phone
code-use-authenticator = Use the authenticator app
code-back = Go back

enrol-title = Connect an authenticator app
enrol-lead = Only once. After that you sign in with your password and a code from your phone.
enrol-app-title = Scan the code with an authenticator app
enrol-app-text = Any app that takes TOTP codes will do.
enrol-qr = QR code for the authenticator app. The same key is written below.
enrol-open-app = Open in an app on this device
enrol-by-hand = Or write this key into the app:
enrol-code-label = The code that the app shows now
enrol-go = Connect and sign in
enrol-busy = Connecting

recovery-title = Recovery codes
recovery-lead = Each opens your console once if you lose your phone.
recovery-once-title = We won’t show them again
recovery-once-text = Copy or print them, and keep them somewhere other than your phone.
recovery-copy = Copy the codes
recovery-kept = I’ve kept the codes
recovery-go = Open the console
recovery-why = First confirm that you’ve kept the codes.

# Pages of the console: the inbox
search-label = Search by number or word…
nav-inbox-waiting = need you
sending = Sending
photos-on-their-way = Uploading photos
not-routed = Not routed
copy-it = Copy { $value }

inbox-title = Inbox
inbox-views = Views
inbox-due = Due
inbox-case = Case
inbox-choose = Select { $reference }
inbox-choose-all = Select all shown
inbox-newer = The list has changed. Update it
inbox-empty-title = Nothing in “{ $view }”
inbox-empty-text = Everything here is done. The counts show new cases by themselves.
inbox-none-title = No case fits
inbox-none-text = We looked in “{ $view }” only.
inbox-none-anywhere = Try fewer words, or remove the filters.
inbox-search-all = Search all cases

filter-group = Filters
filter-open = Filter the list
filter-open-some = { $count ->
    [one] Filters: 1
   *[other] Filters: { $count }
}
filter-all = { $name }: all
filter-state = State
filter-kind = Kind
filter-category = Category
filter-department = Department
filter-district = District
filter-channel = Channel
filter-priority = Priority
filter-sort = Order
filter-more = More
filter-less = Less
filter-clear = Remove the filters
filter-unsearch = Stop searching for “{ $words }”

keys-title = Shortcuts
keys-next = Next
keys-previous = Previous
keys-choose = Select
keys-open = Open
keys-route = Route
keys-help = All shortcuts
keys-on = Use single keys as shortcuts
keys-on-hint = They don’t act while you type. All of them are buttons as well.

bulk-chosen = { $count ->
    [one] 1 case selected
   *[other] { $count } cases selected
}
bulk-priority = Change priority
bulk-none = Clear selection
bulk-route-title = { $count ->
    [one] Which department should have this case?
   *[other] Which department should have these { $count } cases?
}
bulk-route-text = We route them one after the other, and tell each resident.
bulk-priority-title = { $count ->
    [one] How urgent is this case?
   *[other] How urgent are these { $count } cases?
}
bulk-priority-go = Change priority
bulk-choose-first = Choose one first.
bulk-running = Working
bulk-so-far = { $done } of { $all } done
bulk-routed = Routed
bulk-weighed = Priority changed
bulk-not-now = Its state or your role doesn’t allow this.
bulk-back = Back to the list

routing-none = Choose a department
routing-anyone = The whole department
routing-officer = Officer
routing-note = Note with it, for staff
routing-suggested = Suggested: { $name }
routing-go = Route

# Pages of the console: working on a case
work-title = Case { $reference }
work-crumbs = Where you are
work-place-in-list = { $now } of { $all }
work-before = The case before in the list
work-after = The next case in the list
work-through = by { $channel }
work-conversation = Conversation
work-internal = Internal note
work-seen = The resident sees it
work-to = to { $name }
work-history = Change history ({ $count })
work-now-state = state: { $state }
work-now-priority = priority: { $priority }
work-why = Reason:
work-answered = Answered { $moment }
work-due = First answer by { $moment }
work-was-resolved = Resolved { $moment }
work-resolution-due = Resolved by { $moment }
work-within = within { $span }
work-paused = The clock has stopped
work-paused-since = Waiting for the resident since { $moment }
work-escalates = When it’s late, the department’s manager is told.
work-routing = Routing
work-facts = Details
work-no-district = Not known
work-visibility = Visibility
work-reporter = Resident
work-registered = has an account
work-guest = no account
work-public-name = Shown to the public: { $name }
work-logged = Every look is logged with its reason.
work-place = Place
work-deliveries = Messages sent ({ $count })
work-deliveries-failed = { $count } not delivered
work-deliveries-none = No message about this case has left yet.
work-next-attempt = { $tries ->
    [0] First try:
    [one] After 1 try. Next try:
   *[other] After { $tries } tries. Next try:
}
work-changed-title = A colleague changed this case before you
work-changed-text = You now see its newest version, and what you wrote is still here. Check it, then send again.
work-started = Work has started
work-asked = The question was sent
work-resolved = Marked as resolved
work-rejected = The case was rejected
work-published = The case is public
work-unpublished = The case is hidden
work-routed = The case was routed
work-edited = The details were corrected

ask-title = What do you ask the resident?
ask-lead = They get the question at once, and the clock stops until they answer.
ask-label = Question
ask-go = Send the question
resolve-title = What did you do?
resolve-lead = The resident reads what you write, then confirms it or reopens the case.
resolve-label = What we did
resolve-go = Send and finish
reject-title = Why do you reject the case?
reject-lead = A rejected case doesn’t come back. The resident reads the reason and your words, so say what they can do now.
reject-reason = Reason
reject-label = What the resident reads
reject-go = Reject the case
publish-title = Show this case to the public?
publish-lead = Everyone can read its subject, description, photos and replies, without the resident’s data. First make sure that text and photos hold no names or numbers.
publish-go = Publish the case
unpublish-title = Hide this case from the public?
unpublish-lead = The resident and staff keep it; nobody else finds it. You can publish it again.
unpublish-go = Hide the case
edit-title = Correct the case
edit-subject = Subject
edit-go = Save the correction
contact-title = Why do you need the contact details?
contact-lead = Your name, the reason and the time stay in the case’s history.
contact-reason = Reason
contact-go = Show the details
contact-none = They left neither a number nor an address.
field-error-required-reason = Give a reason; the history keeps it.

composer-title = Write
composer-to = Whom do you write to?
composer-reply = Reply to the resident
composer-reply-hint = { $language ->
    [en] The resident reads it. Their messages are in English.
   *[ar] The resident reads it. Their messages are in Arabic.
}
composer-note = Note
composer-note-hint = Only staff read it.
composer-photo = Attach a photo
composer-send = Send the reply
composer-keep = Save the note
composer-finish = Send and finish
composer-replied = The reply was sent
composer-noted = The note was saved

# Pages of the console: entering a case
enter-lead = For somebody who called, came or wrote. What you write is kept on this page until you send it.
enter-refused-title = You can’t enter cases
enter-refused-text = Service agents enter them. Ask the administrator for the role if you need it.
enter-what = The case
enter-channel = How did it come?
enter-description = What is the matter?
enter-description-hint = In their own words. The first line becomes the subject.
enter-photos = Photos (optional)
enter-who = The resident
enter-name = Name
enter-email-hint = A phone number or an e-mail address is enough.
enter-language = Language of messages
enter-address = Address or nearest landmark
enter-landmark = What marks the spot: lamp post number, shop name
enter-district-none = I don’t know
enter-district-pinned = From the pin on the map
enter-map = Set it on the map
enter-map-close = Close the map
enter-end = Priority and sending
enter-priority-none = As its category says
enter-go = Enter the case
enter-done-title = The case is entered
enter-done-lead = Read them the number, and let them write it down.
enter-done-due = We answer by { $moment }.
enter-done-told = We’ve sent them the number with a link to follow their case.
enter-another = Enter another
enter-copy = Copy the number
enter-open = Open the case

# Pages of the console: the demo’s messages
messages-title = Demo messages
messages-lead = In the demo no message leaves for anybody. All of them are here, sign-in codes too. The list updates every five seconds.
messages-refresh = Update the list
messages-none-title = No messages yet
messages-none-text = Send a report or ask for a sign-in code, and the message appears here.
demo-title = Demo: sign in as
demo-lead = This is a demo with made-up data. Press a name to sign in.
demo-messages = Demo messages
demo-again = An authenticator code works once. If you signed in as this person a moment ago, wait half a minute, then press again.
demo-others = { $count ->
    [one] 1 other person
   *[other] { $count } other people
}

# Pages of the console: API clients
clients-title = API clients
clients-lead = Systems of other organisations that send cases by themselves through the API.
clients-register = Register a client
clients-register-go = Register
clients-name = Organisation
clients-name-hint = The organisation and its system.
clients-scopes = Allowed to
clients-since = Since
clients-actions = Actions
clients-active = Active
clients-revoked = Revoked { $day }
clients-revoke = Revoke
clients-revoke-named = Revoke { $name }
clients-revoked-toast = The client was revoked
clients-none-title = No clients registered
clients-none-text = Register one to get its id and secret.
secret-title = { $name } is registered
secret-text = We won’t show the secret again. Copy it and hand it over by a safe way.
secret-id = Client id
secret-secret = Secret
secret-copy = Copy the secret
secret-copy-id = Copy the id
secret-kept = I’ve kept the secret
revoke-title = Revoke { $name }?
revoke-text = Its tokens stop working at once, and it only comes back by registering anew. Its cases stay.
revoke-go = Revoke the client
revoke-keep = Keep it

# Pages of the console: the account
account-who = Who I am
account-name = The name your colleagues see
account-language = Language of messages
account-save = Save
account-saved = Your account is saved
sessions-title = My devices
password-title = Password
password-lead = Changing it ends your sessions on other devices.
password-current = Current password
password-new = New password
password-hint = At least twelve characters. Four words that don’t usually go together are enough.
password-go = Change the password
password-changed = The password has changed
recovery-again-lead = New codes make the old ones useless. First prove that you have your authenticator app.
recovery-again-code = The code that the app shows now
recovery-again-go = Make new codes

# Similar reports and merging
work-similar = Similar reports
work-similar-none = No open report is like it.
work-similar-other = Compare with another by its number
work-similar-reference = Report number
work-similar-compare = Compare
work-merged-into = This report was joined with another
work-unmerged = The report was taken out
work-merged = { $count ->
    [0] No merged reports
    [one] 1 report merged into it
   *[other] { $count } reports merged into it
}
unmerge-title = Take the report out?
unmerge-lead = It stands again where it stood, and whoever came with it leaves the other report. We write to both reporters.
unmerge-reason = Reason, for the staff
unmerge-go = Take it out
merge-title = Are they the same report?
merge-lead = Compare them. The one that you merge becomes a duplicate; its reporter and followers follow the one that stays, and its photos and what was said go along.
merge-back = Back to the report
merge-keep = Which one stays?
merge-effect = { $merged } is merged into { $kept }. We write to both reporters, and neither sees the other’s data. You can take them apart later.
merge-impossible = { $reference } can’t be merged as it stands. Let it stay, or go back to the report.
merge-changed = One of the two has changed since you opened the page, and we’ve read them again. Have a look, then try again.
merge-go = Merge the reports
merge-not = No, they differ
merge-done = { $reference } was merged
merge-kept = Stays
merge-merged = Is merged
merge-no-photos = No photos
merge-followers = Followers
composer-followers = { $count ->
    [0] It has no followers.
    [one] It also goes to 1 follower.
   *[other] It also goes to { $count } followers, each by their own channel.
}
enter-similar = Open reports like it
enter-similar-lead = If it’s one of these, tell the caller its number instead of entering it again.
work-rating = The resident’s rating
