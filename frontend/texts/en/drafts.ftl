# Drafts that are consulted on: text, versions, what differs, points and answers.

draft-title = The draft
draft-none = The draft is not published yet.
draft-version = Version
draft-number = Draft { $number }
draft-adopted-number = Draft { $number }, the adopted text
draft-compare = Compare with
draft-compare-none = No comparison
draft-new = New in this version:
draft-adopted = This is the text that was adopted on { $date }.
draft-sections = Sections
draft-whole = Comments on the whole draft
draft-removed = Sections that were removed
draft-removed-section = { $number } { $heading }, until draft { $last }
draft-comments-show = { $count ->
    [one] Read one comment or add yours
   *[other] Read { $count } comments or add yours
}
draft-comments-first = No comments yet. Be the first
draft-comments-hide = Hide the comments
draft-comments-on = Comments on “{ $heading }”
draft-changed-since = Changed since the first draft
draft-added-since = New since the first draft
draft-behind = Points behind this section:
draft-difference = What changed from draft { $from } to draft { $to }
draft-unchanged = unchanged
draft-changed = changed
draft-added = new section
draft-gone = removed
draft-moved = moved
draft-says-added = (added:
draft-says-removed = (removed:
draft-says-end = )
draft-points = Points and the municipality's answers
