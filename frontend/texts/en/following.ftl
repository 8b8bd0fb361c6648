# Following a subject, and what has happened to it: fetched with the pages of participation and of the account.

follow-subject = Follow
follow-subject-hint = We tell you what happens here. You choose in your account how.
follow-subject-hint-visitor = We tell you what happens here. You sign in first.
follow-subject-now = You follow this now.
follow-subject-left = You no longer follow this.

history-title = What has happened
history-none = Nothing yet.
history-why = The municipality says why: { $reason }
history-opens = It opens on { $date }.
history-closes = It closes on { $date }.
history-no-end = No end is set.
history-version = Version { $number }
history-signatures = Signatures: { $count }
history-milestone = “{ $milestone }”: { $state }
subject-history-announced = Announced
subject-history-opened = Opened
subject-history-taken_back = Taken back
subject-history-put_off = The times have changed
subject-history-closed = Closed
subject-history-reopened = Opened once more
subject-history-version_published = A version of the draft was published
subject-history-version_adopted = The text was adopted
subject-history-points_answered = The points that were made were answered
subject-history-analysed = What was said was summed up
subject-history-decided = A decision was published
subject-history-archived = Put into the archive
subject-history-began = Gathering support began
subject-history-third = A third of the support was there
subject-history-two_thirds = Two thirds of the support were there
subject-history-reached = All its support was there
subject-history-expired = The time was over before the goal
subject-history-adopted = The committee adopted it
subject-history-declined = The committee did not take it up
subject-history-milestone = A step further
subject-history-done = What was asked for is there

followed-subjects-title = What you follow in participation
followed-subjects-none = You follow no consultation, idea round or initiative.
followed-subjects-to-board = See what is open
