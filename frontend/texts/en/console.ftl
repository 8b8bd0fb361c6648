# Texts of the staff console

console-name = Staff console
bar-name = Account and language
nav-inbox = Inbox
nav-enter = Enter a case
nav-clients = API clients
nav-messages = Demo messages
nav-notices = Messages to you
nav-dead = Undelivered
nav-looks = Looks at data
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
keys-on-hint = They don’t act while you type. Everything can be done without them.

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
choose-one = Choose from the list
routing-anyone = The whole department
routing-officer = Officer
routing-search = Find somebody by name
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

hear-title = What did the resident say?
hear-lead = What you write counts as their answer: if a question was open, the clock runs again. They read it too.
hear-label = In their words
hear-channel = How it came
hear-go = Keep it
work-heard = Written down as the resident’s information
resolve-title = What did you do?
resolve-lead = The resident reads what you write, then confirms it or reopens the case.
resolve-label = What we did
resolve-go = Send and finish
resolve-outcome = How it ended
field-error-required-closing-reason-id = Choose how it ended; the resident reads it above the answer.
reject-title = Why do you reject the case?
reject-lead = A rejected case doesn’t come back. The resident reads the reason and your words, so say what they can do now.
reject-reason = Reason
reject-label = What the resident reads
reject-go = Reject the case
publish-title = Show this case to the public?
publish-lead = Everyone can read what you leave here, and the replies, without the resident’s data. Take out names and numbers, and hide private photos or cover parts of them; staff keep the original.
publish-go = Publish the case
redact-title = What does the public see of this case?
redact-go = Save what the public sees
publish-description = Description that the public reads
publish-original = The text as it came in, which is kept
publish-address = Address that the public reads
publish-landmark = Landmark that the public reads
publish-point = Show the point on the public map
publish-point-hint = Hide it if it is a home or another private place.
publish-photos = Photos
publish-hide-photo = Hide photo { $number }
cover-open = Cover parts
cover-open-named = Cover parts of photo { $number }
cover-count = { $count ->
    [one] 1 part is covered
   *[other] { $count } parts are covered
}
cover-title = Photo { $number }: cover what is private
cover-lead = Draw boxes over faces, number plates and names. The public gets a picture in which nothing of them is left; staff and the resident keep the original.
cover-keys = By keyboard: Tab goes to a box, the arrows move it, Shift with the arrows changes its size, Delete removes it.
cover-box = Box { $number } of { $all }
cover-where = Box { $number }: { $left }% from the left, { $top }% from the top, { $width }% wide, { $height }% high
cover-full = That’s 20 boxes, as many as one photo takes.
cover-add = Add a box
cover-remove = Remove the box
cover-undo = Undo
cover-preview = Preview
cover-done = Keep the boxes
publish-no-name = The case is shown without a name, as the resident chose.
publish-name = The name is shown as the resident chose: { $name }
found-title = This looks like personal data
found-phone = Phone number:
found-email = E-mail address:
found-civil = Identity or passport number:
found-card = Card number:
found-take = Take it out
found-take-named = Take { $value } out
found-checked = I have checked it, and what is left may be public
work-redacted = What the public sees is saved
work-redacted-fields = differs from the original: { $fields }
list-comma = {", "}
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

# Administration
nav-administration = Administration
administration-title = Administration
administration-page = { $section } – administration
administration-lead = How your municipality works in Majlis. Every change holds for everybody within seconds, and who made it is kept.
administration-sections = Sections of the administration
administration-search = Search the list
administration-retired = Show what is out of use
administration-none-title = Nothing here
administration-none-text = Try fewer words, or show what is out of use.
administration-in = In use
administration-out = Out of use
section-departments = Departments
section-categories = Categories
section-districts = Districts
section-text-departments = Who answers: directorates and their departments.
section-text-categories = What is reported, and to which department it goes.
section-text-districts = The outlines of districts on the map.

department-add = Add a department
department-lead = Departments and directorates that reports are routed to. Residents read the name as you write it here.
department-no-parent = None: it’s a directorate
district-add = Add a district
district-lead = The district of a report is the one that its point lies in. Outlines may touch and must not overlap.
district-corners = { $count ->
    [one] One corner
   *[other] { $count } corners
}
category-add = Add a category
category-lead = A tree of two levels: groups, and what lies in them. Residents choose from what lies in them.
category-no-parent = None: it’s a group
category-no-department = None

field-name = Name
field-in-arabic = { $field } in Arabic
field-in-english = { $field } in English
field-code = Fixed code
field-code-hint = Small Latin letters, digits and underscores. Made from the English name if you leave it out, and never changed after that.
field-position = Order
field-position-hint = The smallest comes first.
field-directorate = Directorate
field-group = Group
field-hint = Explanation
field-hint-hint = One line that says what belongs here.
field-icon = Icon
field-kinds = Kinds of report
field-priority = Priority
field-district-terms = Districts with numbers of their own
field-district-terms-hint = Elsewhere the numbers above hold, and where days are left empty.
district-terms-add = Add a district
district-terms-remove = Take out district { $number }
field-routes = Districts in which another department answers
field-routes-hint = Elsewhere a report goes to the department chosen above.
field-keywords = Search words
field-keywords-hint = Other words that people use, one a line.
field-weight = Weight
field-weight-hint = What is used most weighs most, and is shown before the others.
field-outline = Outline
field-outline-hint = A GeoJSON file with one Polygon or MultiPolygon, in WGS 84 degrees. It may have parts and holes.

thing-fields = Details
thing-save = Save changes
thing-saved = Changes saved
thing-added = Added
thing-retire = Take out of use
thing-retire-title = Take “{ $name }” out of use?
thing-retire-text = It’s no longer offered. Its name stays on earlier reports, and you can bring it back at any time.
thing-keep = Keep it
thing-retired = Taken out of use
thing-restore = Bring back into use
thing-restored = Brought back into use
thing-out-text = It isn’t offered. Its name stays on what was before.
thing-changed-title = Somebody changed it before you
thing-changed-text = Reload the page to see what has changed, then make your change.
thing-in-use-title = Something in use still rests on it
thing-in-use-text = First change the departments or categories that point to it, or take them out of use.

history-title = History of changes
history-none = Nothing has been changed from here yet.
history-was = was:
history-is = is now:

route-add = Add a district
route-remove = Remove district { $number }
outline-choose = Choose a GeoJSON file
upload-open = Upload districts
upload-title = Districts from a file
upload-text = A GeoJSON FeatureCollection; each Polygon has code, name_ar and name_en. Known codes are changed, new ones added, and what the file lacks stays.
upload-done = Added: { $created }, changed: { $changed }

icon-lamp = Lamp
icon-bin = Bin
icon-road = Road
icon-tree = Tree
icon-drain = Drain
icon-shop = Shop
icon-paw = Animal
icon-building = Building
icon-water = Water
icon-noise = Noise
icon-car = Car
icon-card = Card
icon-question = Question
icon-sea = Sea
icon-shield = Shield
icon-bus = Bus

section-templates = Templates
section-text-templates = What staff begin with when they write, and reasons for rejecting.
template-add = Add a template
template-lead = Texts that are offered to staff when they write, in the resident’s language, and then finished by hand.
template-whole-group = All of “{ $name }”
field-purpose = Purpose
field-text = Text
field-text-hint = What stands between braces is filled in: { $placeholders }.
field-category-ids = Categories
field-category-ids-hint = Offered for all categories if you choose none.
field-states = States
field-states-hint = Offered in all states if you choose none.
template-insert = Begin with a template
template-none = No template

section-closing-reasons = Closing reasons
section-text-closing-reasons = How a case ended, in the words that head the answer.
closing-reason-add = Add a closing reason
closing-reason-lead = Whoever resolves a case chooses one that fits it, and residents read it above the answer.

section-staff = Staff and roles
section-text-staff = Who works here, what each may do, and who is invited.
staff-lead = Everybody who signs in here, and what their roles allow. Changes hold at once.
staff-invite = Invite somebody
staff-invite-lead = We send a link that works once, for seven days. They set their name and password, and an authenticator app.
staff-invite-go = Send the invitation
staff-invited = Invitation sent to { $email }
staff-none-text = Try fewer words.
staff-active = Active
staff-blocked = Blocked
staff-without = Without an authenticator
staff-gone-title = No longer here
staff-gone-text = They hold no role any more. To let them in again, invite them.
staff-own-title = This is you
staff-own-text = Nobody changes what they may do themselves. Ask another administrator.
staff-last-title = One administrator must stay
staff-last-text = Make somebody else an administrator first.
staff-no-roles = Without a role they are signed out and can’t come in again.
staff-block = Block
staff-unblock = Unblock
staff-block-title = Block { $name }?
staff-block-text = They are signed out everywhere at once and can’t sign in until you unblock them. Their roles stay.
field-roles = Roles
field-roles-hint = Officers and managers work for one department each time.
field-role = Role
field-email = E-mail address
field-language = Language of the message
role-in = { $role } – { $department }
role-add = Add a role
role-remove = Remove { $role }
language-ar = Arabic
language-en = English
invitations-title = Invitations
invitation-until = Works until
invitation-send-again = Send again
invitation-send-again-named = Send the invitation of { $email } again
invitation-sent-again = Invitation sent again to { $email }
invitation-undelivered = The message did not arrive. Is the address right?
invitation-revoke = Take back
invitation-revoke-named = Take the invitation of { $email } back
invitation-revoked = Invitation taken back
invitation-title = Welcome
invitation-lead = Set your name and password. Next you set up an authenticator app on your phone.
invitation-name = Your name, as staff and residents read it
invitation-password-hint = At least twelve characters. Four words that don’t usually go together are enough.
invitation-go = Next: authenticator
invitation-gone-title = This link no longer works
invitation-gone-text = It was used, taken back, or has expired. If you’ve already set a password, sign in; else ask for a new invitation.

section-policies = Policy texts
section-text-policies = What people agree to, in versions with their time.
section-settings = Municipality
section-text-settings = Name, hotline, promises, languages and colours.
policies-lead = A draft becomes a version at the time you set. Versions never change: people have agreed to them.
policy-add = Write a text
policy-drafts = Drafts
policy-versions = Versions
policy-version = Version
policy-in-force = In force
policy-to-come = To come
policy-past = Replaced
policy-draft-save = Save the draft
policy-draft-saved = Draft saved
policy-draft-gone = This draft was published or thrown away.
policy-publish = Publish
policy-publish-title = Publish this text?
policy-publish-text = It becomes the next version and can’t be changed after that. From its time on, everybody who reports agrees to it.
policy-days = In how many days it takes effect
policy-days-hint = 0 is at once.
policy-not-yet = Not yet
policy-published = Published as version { $version }
policy-discard = Throw the draft away
policy-discard-title = Throw this draft away?
policy-discard-text = Its text is lost. Versions stay as they are.
policy-discarded = Draft thrown away
field-policy-kind = Which text
field-title = Title
field-body = Text
field-body-hint = Paragraphs separated by blank lines. A paragraph that begins with ## is a heading.
field-reasons = Reasons in force
field-reasons-hint = Moderators can’t act on what you don’t choose. A reason’s clause is read by whoever’s words were hidden; up to 500 characters in each language.
policy-clause = Clause for “{ $reason }”
field-effective-at = In effect from
field-version = Version
settings-lead = What everybody sees of the municipality, and what it promises. Time zone, map and the letters of case numbers are set in the profile file.
settings-saved = Settings saved
field-hotline = Hotline
field-hotline-hint = As it’s dialled. Shown on the pages and before an urgent report is sent.
field-numerals = Digits of Arabic pages
field-numerals-hint = Everybody may choose the others for themselves.
digits-latn = 0123456789
digits-arab = ٠١٢٣٤٥٦٧٨٩
field-default-language = Language of who hasn’t chosen one
field-guests-may-report = Reports may be sent without an account
field-answer-hours = Hours until the first answer
field-answer-hours-hint = The promise to residents, for reports from now on.
field-reopen-days = Days to confirm or reopen
field-reopen-days-hint = After them a resolved report closes by itself. They hold for what is resolved from now on.
field-reminder-days = Days before the closing to remind
field-reminder-days-hint = So long before a resolved report closes, its reporter is asked once more. 0 is never.
field-rating-days = Days to rate
field-rating-days-hint = How long a closed report can be rated.
field-duty-desk = Duty desk
field-duty-desk-hint = Hears at once, at any hour, of every report of high priority. Clear both addresses to alert nobody.
field-duty-desk-email = E-mail of the duty desk
field-duty-desk-phone = Mobile number of the duty desk
field-duty-desk-language = Language of its messages
field-public-figures = Figures that everybody sees
field-public-figures-hint = On the public page of figures. Without any there is no such page.
duty-desk-none-title = There is no duty desk
duty-desk-none-text = Nobody is alerted of reports of high priority: they wait in the queues like all others.
duty-desk-set = Set a duty desk
field-colours = Own colours
field-colours-hint = Steps of the “sea” scale, as #0E5A63. What couldn’t be read is refused.
field-channel = Channel
field-count = How many
field-time-zone = Time zone
field-country-code = Dialling code
field-region = Region of dates and numbers
field-reference-prefix = Letters of case numbers
field-map = Map
colour-step = Step
colour-value = Colour
colour-add = Add a colour
colour-remove = Remove { $name }

mark-title = Own mark
mark-hint = PNG or WebP, best square and with a transparent ground. It replaces the mark of Majlis on every page.
mark-shown = The municipality’s mark
mark-choose = Choose a picture
mark-remove = Show the mark of Majlis again
mark-saved = Mark changed
field-mark = Mark

section-service-levels = Service levels
section-text-service-levels = What is promised for which cases.
level-add = Add a service level
level-lead = The most specific one that fits a case holds. Cases keep what they were promised.
level-all-cases = All cases
level-all-categories = All categories
level-all-priorities = All priorities
level-all-kinds = All kinds
field-resolution-hours = Hours until the matter is closed
field-resolution-hours-hint = Leave it empty to promise only an answer.
field-basis = What is counted
field-warn-percent = Warn after how much of the time, in percent
field-warn-percent-hint = 75 if you leave it out.
field-escalate-hours = Hours late until it goes to the participation manager
field-escalate-hours-hint = 24 if you leave it out.

section-calendar = Working calendar
section-text-calendar = Weekend, hours, holidays and Ramadan.
calendar-lead = Promises in working hours are counted in it. When it changes, open reports are measured anew.
calendar-saved = Calendar saved
calendar-week = The week
calendar-hours-hint = Write hours as 07:30-14:30; several are parted by commas.
calendar-weekend = Weekend
calendar-days = { $from } to { $to }
calendar-free = Weekend
calendar-holidays = Holidays
calendar-from = First day
calendar-to = Last day
calendar-add-holiday = Add a holiday
calendar-remove-holiday = Remove holiday { $number }
calendar-ramadan = Hours in Ramadan
calendar-hours = Hours
calendar-add-ramadan = Add a Ramadan
calendar-remove-ramadan = Remove Ramadan { $number }
field-calendar = Working calendar
# Messages: one’s own, undelivered ones, and looks at personal data
channels-title = Messages to you
notices-mark-all = Mark all as read
notices-none-title = No messages
notices-none-text = What happens on your cases appears here.
notices-new = New
dead-title = Messages that did not arrive
dead-lead = Given up after all tries. Mend what stands in the way, then send them again.
dead-channel = By channel
dead-all = All
dead-none-title = Everything arrived
dead-none-text = No message was given up.
dead-case = Case
dead-no-case = No case
dead-about = About
dead-to = To
dead-why = Why
dead-when = Given up
dead-attempts = { $count ->
    [one] { $count } try
   *[other] { $count } tries
}
dead-retry = Try again
dead-retry-named = Try again: the message about { $reference }
dead-retry-all = Try all again: { $channel }
dead-retried = The message is on its way again
dead-retried-all = { $count ->
    [0] There is nothing to try again
    [one] { $count } message is on its way again
   *[other] { $count } messages are on their way again
}
looks-title = Looks at personal data
looks-lead = Every time that a member of staff read somebody’s report, or opened how they are reached, with the reason. Reading a report again within an hour counts once. The person sees it too.
looks-never-title = Nobody has looked at personal data
looks-never-text = When a member of staff reads somebody’s report or opens their contact details, it appears here.
looks-none-title = No looks found
looks-none-text = Choose another time, or take the filters away.
looks-from = From
looks-until = Until
looks-when = When
looks-who = Who
looks-whose = Whose data
looks-case = Case
looks-why = Why
looks-what = What was looked at
looks-all = Everything
looks-by = By { $name }
looks-at = Data of { $name }
looks-on = Case { $reference }
looks-only = Only { $name }
looks-only-case-named = Only this case: { $reference }
looks-only-case = Only this case
looks-drop = Take away the filter: { $what }
looks-unnamed = Without a name
looks-guest = A guest
looks-no-reason = No reason given
nav-dashboard = Dashboard
dashboard-title = How are we doing?
dashboard-lead = Figures of the cases received in the period. What is still within its time doesn’t count for or against the promise.
dashboard-filters = Choose what the figures are of
dashboard-all = All
dashboard-csv = Download the figures (CSV)
dashboard-made = These figures were made

## Words that stand only here

queue-view-needs_you = Needs you
queue-view-unassigned = Not routed
queue-view-awaiting_resident = Waiting for the resident
queue-view-overdue = Overdue
queue-view-due_soon = Due soon
queue-view-escalated = Escalated
queue-view-open = All open
queue-view-all = Everything
queue-sort-newest = Newest first
queue-sort-oldest = Oldest first
queue-sort-due = By due time
delivery-channel-email = E-mail
delivery-channel-sms = Text message
delivery-channel-push = On a device’s screen
delivery-channel-in_app = Inside the platform
delivery-state-queued = Waiting
delivery-state-sent = Sent
delivery-state-failed = Not delivered
delivery-state-dropped = No longer needed
scope-cases-submit = Send cases
scope-cases-read = Read the cases it sent
subject-department = Department
subject-district = District
subject-category = Category
change-created = Added
change-changed = Changed
change-retired = Taken out of use
change-restored = Brought back into use
subject-template = Template
subject-watch_word = Word of the list
subject-closing_reason = Closing reason
template-purpose-reply = Reply
template-purpose-question = Question
template-purpose-resolution = What was done
template-purpose-rejection = Reason for rejecting
subject-staff = Member of staff
subject-invitation = Invitation
subject-api_client = API client
subject-delivery = Message
change-blocked = Blocked
change-unblocked = Unblocked
change-accepted = Taken up
invitation-state-open = Open
invitation-state-undelivered = Not delivered
invitation-state-accepted = Taken up
invitation-state-revoked = Taken back
invitation-state-expired = Expired
subject-policy = Policy text
subject-municipality = Municipality
change-published = Published
change-undelivered = Could not be delivered
change-sent_again = Sent again
subject-service_level = Service level
weekday-sunday = Sunday
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
audience-reporter = To the reporter
audience-followers = To followers
audience-newcomer = To a new follower
audience-officer = To the officer
audience-department_managers = To the department’s managers
audience-participation_managers = To the participation managers
audience-duty_desk = To the duty desk
audience-author = To the author
audience-supporters = To supporters
audience-contributors = To people who took part
