# Texts that the portal and the console share

product-name = Majlis
document-title = { $page } | Majlis
skip-to-content = Skip to content
nav-main = Main navigation
nav-account = My account
nav-sign-in = Sign in
theme-dark = Show in dark colours
theme-light = Show in light colours
sign-out = Sign out
loading = Loading
close = Close
cancel = Cancel
copied = Copied
try-again = Try again
optional = (optional)
not-found-title = There’s nothing at this address
not-found-text = The page may have moved, or the address may be incomplete.
crash-title = The page has stopped
crash-text = Something went wrong on our side, and we’ve been told. Reload the page; your saved draft is still there.
crash-reload = Reload the page

# What didn’t come
failed-title = We couldn’t show this
failed-network = No answer came from the server. Check your connection, then try again.
failed-unreadable = An answer came that we can’t read. Try again in a moment.
request-code = Request code:
code-wrong-left = { $tries ->
    [0] The code isn’t right. You have no tries left, so ask for a new code.
    [one] The code isn’t right. You have one try left.
   *[other] The code isn’t right. You have { $tries } tries left.
}
rate-limited-until = Too many requests in a short time. Try again in { $span }.
form-errors-title = Check the following

# Lists and steps
show-more = Show more
shown-so-far = { $count ->
    [one] 1 shown so far
   *[other] { $count } shown so far
}
shown-all = { $count ->
    [0] Nothing here
    [one] That’s all: 1
   *[other] That’s all: { $count }
}
step-of = Step { $now } of { $all }: { $name }
step-next = Next: { $name }
characters-left = { $count ->
    [one] 1 character left
   *[other] { $count } characters left
}
characters-over = { $count ->
    [one] 1 character too many. Shorten it a little.
   *[other] { $count } characters too many. Shorten it a little.
}

# Photos
photo-add = Add a photo
photo-remove = Remove
photo-remove-named = Remove photo { $name }
photo-uploading = Uploading { $name }

# The map
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-failed = The map’s background didn’t arrive. The district outlines are enough to choose a place.
map-nudge = Move the pin by five metres
map-north = North
map-south = South
map-east = East
map-west = West

# Time
date-both = { $gregorian }, { $hijri }
moment = { $day }, { $time }
just-now = just now
ago = { $span } ago
minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
due-left = { $span } left
due-late = { $span } late
due-paused = Paused
due-met = Answered in time
due-met-late = Answered late
due-resolved = Resolved in time
due-resolved-late = Resolved late
due-what = { $what }: { $moment }
working-hours = { $hours ->
    [one] { $hours } working hour
   *[other] { $hours } working hours
}
clock-two-parts = { $first } · { $second }

# Kinds of case
case-kind-complaint = Complaint
case-kind-suggestion = Suggestion
case-kind-inquiry = Inquiry
case-kind-observation = Observation

# States of a case
case-state-submitted = Received
case-state-assigned = Routed
case-state-in_progress = In progress
case-state-awaiting_resident = Waiting for the resident
case-state-resolved = Resolved
case-state-closed = Closed
case-state-reopened = Reopened
case-state-rejected = Rejected
case-state-duplicate = Duplicate
case-state-withdrawn = Withdrawn

# What is done with a case
case-action-assign = Route
case-action-start = Start work
case-action-ask = Ask the resident
case-action-reply = Reply in public
case-action-note = Write an internal note
case-action-inform = Add information
case-action-hear = Write down what they said
case-action-resolve = Finish
case-action-confirm = Confirm that it’s solved
case-action-close = Close
case-action-reopen = Reopen the report
case-action-reject = Reject
case-action-mark_duplicate = Merge with another
case-action-unmerge = Take apart again
case-action-withdraw = Withdraw the report
case-action-edit = Correct
case-action-publish = Publish
case-action-redact = Review what’s public
case-action-unpublish = Hide from the public
case-action-view_contact = Show contact details
case-action-follow = Follow the report
case-action-unfollow = Stop following
case-action-rate = Rate the answer
case-action-remind = Remind the resident

# What happened
case-event-submitted = We received the report
case-event-assigned = The report was routed
case-event-started = The team started work
case-event-asked = The department asked a question
case-event-replied = The department replied
case-event-noted = An internal note was written
case-event-informed = The resident added information
case-event-resolved = The work was finished
case-event-confirmed = The resident confirmed that it’s solved
case-event-closed = The report was closed
case-event-reopened = The report was reopened
case-event-rejected = The report was rejected
case-event-marked_duplicate = Joined with an earlier report
case-event-merged = A similar report joined
case-event-unmerged = Taken out of the other report
case-event-parted = A report that had joined was taken out
case-event-followed = Somebody joined as a follower
case-event-unfollowed = A follower left
case-event-rated = The resident rated the answer
case-event-reminded = The resident was reminded to confirm
case-event-withdrawn = The report was withdrawn
case-event-edited = Details were corrected
case-event-published = The report was published
case-event-redacted = What the public sees was reviewed
case-event-unpublished = Hidden from the public
case-event-contact_viewed = Contact details were viewed
case-event-clock_warned = The due time is near; whoever has the report was warned
case-event-escalated = Late: the department’s manager was told
case-event-decided = A decision drew on it
case-event-escalated_further = Late for long: the participation manager was told
case-event-duty_alerted = The duty desk was alerted
case-event-clock_moved = The working calendar changed, and the due times with it

case-visibility-private = Private
case-visibility-published = Published
redacted-field-subject = subject
redacted-field-description = description
redacted-field-address = address
redacted-field-landmark = landmark
redacted-field-point = point on the map
redacted-field-photos = photos
redacted-field-photo_parts = parts of photos
edited-field-subject = subject
edited-field-category_id = category
edited-field-priority = priority
edited-field-details = details of the place
edited-field-district_id = district

actor-reporter = The resident
actor-staff = The municipality
actor-system = The system
actor-api_client = A partner system
actor-follower = A follower

channel-web = Portal
channel-mobile_app = App
channel-call_centre = Call centre
channel-social_media = Social media
channel-counter = Counter
channel-partner_api = Partner

clock-basis-clock = every hour of the day
clock-basis-working = working hours
clock-kind-answer = First answer
clock-kind-resolution = Resolution
clock-state-on_time = On time
clock-state-soon = Due soon
clock-state-late = Late
clock-state-paused = Paused
clock-state-met = In time
clock-state-met_late = After it was due
escalation-manager = Taken to the department’s manager
escalation-participation_manager = Taken to the participation manager

priority-high = High
priority-medium = Medium
priority-low = Low

rejection-not_ours = Not the municipality’s responsibility
rejection-unclear = Unclear, or the place is unknown
rejection-not_found_on_site = Not found on site
rejection-against_policy = Against the participation policy
rejection-not_feasible = Can’t be done

role-resident = Resident
role-service_agent = Service agent
role-department_officer = Department officer
role-department_manager = Department manager
role-moderator = Moderator
role-participation_manager = Participation manager
role-initiatives_reviewer = Initiatives reviewer
role-communications_officer = Communications officer
role-data_steward = Data steward
role-administrator = Administrator
role-auditor = Auditor

group-citizen = Citizen
group-resident = Resident
group-visitor = Visitor
group-government = Government body
group-ngo = Non-governmental organisation
group-company = Company
group-expert = Expert
group-academia = Academia

public-name-name = Full name
public-name-initials = Initials
public-name-anonymous = No name

contact-email = E-mail address
contact-phone = Phone number

look-kind-contact = Contact data was viewed
look-kind-redaction = A covered part of your words was read
look-kind-case = A report was read

policy-participation = Participation policy
policy-privacy = Privacy notice

# Why the server refused
error-malformed = The server didn’t understand the request. Reload the page, then try again.
error-idempotency_key_missing = The server didn’t understand the request. Reload the page, then try again.
error-unauthenticated = Your session has ended. Sign in again.
error-sign_in_failed = The e-mail address, password or code isn’t right. Check them, then try again.
error-refresh_refused = Your session has ended. Sign in again.
error-forbidden = Your role doesn’t allow this. Ask the administrator for it.
error-not_found = We couldn’t find this, or it isn’t yours to see.
error-method_not_allowed = This can’t be done here. Reload the page.
error-not_acceptable = This can’t be done here. Reload the page.
error-request_timeout = The request took too long to arrive. What you wrote is kept. Try again.
error-state_conflict = The state has changed, so this is no longer possible. Reload the page to see what is.
error-others_wait = Others have reported the same and wait for what comes of this report, so it can’t be withdrawn. If it no longer concerns you, add that as information.
error-already_exists = This exists already.
error-idempotency_in_progress = We’re still working on your first request. Wait a moment, then try again.
error-precondition_failed = Somebody changed it before you. Reload the page, then make your change again.
error-too_large = This is larger than we accept. Send something smaller.
error-unsupported_media_type = We don’t accept this kind of file. Send a JPEG, PNG or WebP picture.
error-validation_failed = Some fields need another look.
error-code_wrong = The code isn’t right. Check it, or ask for a new one.
error-code_expired = The code has expired. Ask for a new one.
error-idempotency_key_reused = This request was sent before with other content. Reload the page.
error-picture_refused = We couldn’t read the picture, or it’s larger than we accept. Try another one.
error-precondition_required = The server didn’t understand the request. Reload the page, then try again.
error-rate_limited = Too many requests in a short time. Wait a minute, then try again.
error-internal = Something went wrong on our side, and it’s been recorded. What you wrote is kept. Try again in a moment.
error-unavailable = The service is down right now. What you wrote is kept. Try again in a moment.

# What is wrong with a field
field-error-required = This is needed. Fill it in.
field-error-too_short = This is too short. Write a little more.
field-error-too_long = This is too long. Shorten it.
field-error-too_many = There are too many. Remove some.
field-error-out_of_range = The value is outside what we accept.
field-error-invalid = We don’t understand what’s written here. Check it.
field-error-invalid_email = The e-mail address is incomplete. Write it like name@example.om.
field-error-invalid_phone = The phone number is incomplete. Write all its digits, like 9912 3456.
field-error-invalid_code = The code has six digits. Write all of them.
field-error-unknown = This no longer exists. Choose another.
field-error-not_allowed = This doesn’t fit here. Choose another.
field-error-not_allowed-address = We can’t send codes to numbers of this country. Give a local number or an e-mail address.
field-error-not_allowed-value = We can’t send messages to numbers of this country. Give a local number.
field-error-weak_password = The password is easy to guess. Choose a longer one, of words that don’t usually go together.
field-error-outside_area = The place is outside the municipality. Choose one inside it.
field-error-place_needed = Say where it is: set the pin on the map, write an address, or choose the district.
field-error-contact_needed = Give an e-mail address or a phone number, so that we can answer you.
field-error-personal_data = This looks like personal data. Take it out, or confirm that it may be public.
field-error-not_in_force = The policy in force doesn’t have this reason. Choose another.
field-error-policy_outdated = A newer version of the policy is in force. Read and accept it, then try again.
field-error-unknown_placeholder = There’s a word in braces that we don’t know. Use those named above, or remove the braces.
field-error-low_contrast = People couldn’t read this. Choose a colour that stands out more from what lies under or on it.
field-error-taken = Something else has this already. Choose another.
field-error-past = Days that are past stay as they were: nobody worked on them. Put the holiday back.
field-error-whole_months = Choose whole months that have ended.
field-error-outline_kind = There isn’t one area here. Choose a GeoJSON file with one Polygon or MultiPolygon.
field-error-outline_open = The outline isn’t closed. Let it end where it begins, over three corners or more.
field-error-outline_crosses = The outline crosses itself, or a corner is there twice. Mend the drawing.
field-error-outline_outside = These aren’t longitude and latitude in degrees. Swap them if they’re the wrong way round.

# The page of a case, shared
copy-refused = The browser refused to copy. Select the text and copy it yourself.
photo-left = { $count ->
    [0] There’s no room for another photo.
    [one] There’s room for one more photo.
   *[other] There’s room for { $count } more photos.
}
photo-of = Photo { $number } of { $all }
photo-enlarge = Enlarge photo { $number } of { $all }
photo-previous = Previous
photo-next = Next
photo-broken = The photo didn’t open. Reload the page, then try again.
place-map = Map of the place: { $place }
place-on-map = The place is marked on the map
event-assigned-to = Routed to { $name }
reply-from = Reply from { $name }
question-from = Question from { $name }
own-case-event-submitted = We received your report
own-case-event-informed = We got your information
own-case-event-confirmed = You confirmed that it’s solved
own-case-event-reopened = You reopened the report
own-case-event-withdrawn = You withdrew the report
own-case-event-marked_duplicate = We joined your report with an earlier one
own-case-event-unmerged = Your report stands by itself again
own-case-event-merged = A similar report joined yours
event-merged = { $count ->
    [0] A similar report joined
    [one] A similar report joined, with one follower
   *[other] A similar report joined, with { $count } followers
}
from-merged = From a merged report
followers = { $count ->
    [0] No followers
    [one] 1 follower
   *[other] { $count } followers
}
rating-of = { $score } of 5
rating-1 = Bad
rating-2 = Poor
rating-3 = Fair
rating-4 = Good
rating-5 = Excellent
rating-reason-speed = Speed
rating-reason-quality = Quality of work
rating-reason-result = Result
rating-reason-clarity = Clarity
rating-reason-courtesy = Courtesy
rating-reason-follow_up = Follow-up
own-case-event-reminded = Is the problem solved? The report closes soon
likeness-near = Close by
likeness-district = In the same district
likeness-category = Same category
likeness-group = Same field
likeness-words = Similar words
similar-away = { $metres ->
    [0] At the same spot
    [one] 1 metre away
   *[other] { $metres } metres away
}

# The account, shared
sessions-ended = The session has ended
sessions-unknown = Unknown device
sessions-this = This device
sessions-used = Used
sessions-end = End session
sessions-end-named = End the session on { $name }

# Category, place and photos in the forms of reports
category-legend = Category
category-search = Search in your own words, such as: pothole, rubbish, lamp
category-found = { $count ->
    [0] No category like that for this kind
    [one] 1 category
   *[other] { $count } categories
}
category-not-here = My category isn’t here
category-most-used = Show the most used
field-error-required-category-id = Choose the category that comes closest.
field-error-required-description = Describe it, in one sentence at least.
field-error-invalid-attachments = A photo wasn’t uploaded. Try again or remove it.
place-address = Address
place-address-hint = The street or lane, or how to get there
place-landmark = What marks the spot?
place-landmark-hint = Such as the number of a lamp post, or a shop nearby
place-way = How to tell the place
place-map-tab = Map
place-list-tab = List of districts
place-map-label = Map of the municipality. Move it with the arrow keys, then put the pin in its middle.
place-tip = Tap anywhere to move the pin. No dragging needed.
place-no-pin = There’s no pin on the map yet.
place-pin-at = The pin is in
place-pin-in = { $district }, at the pin on the map
place-pin-only = At the pin on the map
place-pin-remove = Remove the pin
place-outside = This place is outside the municipality, so we can’t work there. Move the pin into one of the districts.
place-words = { $address }, { $district }
place-list-legend = District
place-list-hint = A district and a clear address are enough. The map isn’t needed.
place-list-pinned = We’ve marked the pin’s district. If you choose another, the pin goes.
place-list-none = I don’t know the district
locate-me = Use my current location
locate-asking = Finding where you are. Your browser may ask you to allow it.
locate-found = The pin is at your location.
locate-rough = The pin is at your location, give or take { $metres } metres. Check it on the map.
locate-outside = You’re outside the municipality now. Show where the problem is on the map or in the list.
locate-denied = Your browser doesn’t let us know where you are. Allow it in the site settings, or use the map or the list.
locate-late = Your device took too long to find where you are. Try again in the open, or use the map.
locate-unsupported = This browser can’t tell where you are. Use the map or the list.
locate-unknown = Your device couldn’t tell where you are. Use the map or the list.
map-pin-centre = Put the pin in the middle of the map
photo-number = Photo { $number }
photo-percent = Uploading, { $percent }%
photo-preparing = Received, being prepared
photo-uploaded = Uploaded
photo-uploaded-size = Uploaded · { $size }
photo-not-uploaded = Not uploaded
photo-waiting = Kept on the device, goes with the report
photos-waiting = { $count ->
    [one] 1 photo is kept on the device and is sent when the network is back
   *[other] { $count } photos are kept on the device and are sent when the network is back
}
photo-cancel-named = Cancel the upload of { $name }
photo-kind = “{ $name }” isn’t a picture. Choose a JPEG, PNG or WebP.
photo-expired = The server no longer has this photo. Remove it, then add it again.
photo-count = { $count ->
    [0] No photos
    [one] 1 photo
   *[other] { $count } photos
}
photos-done = { $count ->
    [0] No photos
    [one] The photo is uploaded
   *[other] All { $count } photos are uploaded
}
photos-under-way = { $count ->
    [one] Uploading 1 photo
   *[other] Uploading { $count } photos
}
photos-failed = { $count ->
    [one] 1 photo wasn’t uploaded
   *[other] { $count } photos weren’t uploaded
}
characters-limit = Up to { $count } characters
kilobytes = { $size } KB
megabytes = { $size } MB

# Messages to the person
channels-legend = How should messages reach you?
channels-hint = Messages inside the platform always reach you.
channels-email = By e-mail
channels-sms = By text message
channels-push = On the screen of your devices
channels-push-hint = You allow it on each device by itself.
channels-no-email = Your account has no confirmed e-mail address.
channels-no-phone = Your account has no confirmed phone number.
device-on = Show messages on this device
device-off = Turn off
device-is-on = This device shows messages
device-on-toast = Messages appear on this device from now on
device-off-toast = No more messages appear on this device
device-unsupported = This browser can’t show messages. On an iPhone, add the site to the home screen first.
device-denied = This browser doesn’t let the site show messages. Allow it in the browser’s settings.
device-failed = This device could not be set up. Try again later.
digest-legend = When should they come?
digest-no = Each at once
digest-yes = Together, once a day
digest-yes-hint = One message with all the news of the day.
digest-hour = At which hour?
quiet-legend = Quiet hours
quiet-yes = No messages at certain hours
quiet-hint = They come when the quiet hours end. Sign-in codes always come at once.
quiet-from = From
quiet-until = Until
wishes-save = Save
figures-whole = Figures of the whole period
figures-received = Cases received
figures-resolved = { $count } of them resolved
figures-on-time = Answered on time
figures-of = { $part } of { $of } answered or overdue
figures-share = { $share } ({ $part } of { $of })
figures-overdue = Overdue
figures-overdue-hint = open and not answered yet
figures-answer = Median time to the first answer
figures-resolution = Median time to resolution
figures-p90 = nine of ten within { $span }
figures-satisfaction = Satisfaction
figures-stars = { $mean } of 5
figures-ratings =
    { $count ->
        [0] no ratings yet
        [one] from one rating
       *[other] from { $count } ratings
    }
figures-departments = Every department and its promise
figures-department = Department
figures-categories = Cases received in each category
figures-category = Category
figures-channels = Cases received over each channel
figures-channel = Channel
figures-districts = Cases received from each district
figures-district = District
figures-most-category = Most reported: { $name }, { $share }% of cases
figures-most-channel = Most used: { $name }, { $share }% of cases
figures-most-district = Most from: { $name }, { $share }% of cases
figures-table = Show as table
figures-no-group = No group has ten cases in this period.
figures-too-small =
    { $count ->
        [one] One group isn’t shown, so that nothing can be told of fewer than ten cases.
       *[other] { $count } groups aren’t shown, so that nothing can be told of fewer than ten cases.
    }
figures-median-answer = Median answer
figures-p90-answer = Nine of ten answers
figures-median-resolution = Median resolution
figures-p90-resolution = Nine of ten resolutions
trend-what = Share answered on time, of those answered and those overdue
trend-better = Answers on time are improving: from { $from } to { $to }
trend-worse = Answers on time are falling: from { $from } to { $to }
trend-same = Answers on time are steady at { $to }
trend-part = Beginning
period = Period
period-month = Last 30 days
period-quarter = Last 90 days
period-year = This year
period-own = Days of your choice
period-last-month = Last month
period-three-months = Last three months
period-twelve-months = Last twelve months
period-from = From day
period-to = To day

# The axes of participation
axis-information = Information
axis-consultation = Consultation
axis-cooperation = Cooperation and empowerment
