# Drafts of by-laws that are consulted on: versions, sections, points and answers

drafts-tab = Draft
points-tab = Points

version-state-draft = Being written
version-state-published = Published

versions-title = Versions of the draft
versions-lead = One version is written at a time, and only staff see it until it is published. What is published never changes again.
versions-none = There is no version yet.
version-begin-first = Begin the first version
version-begin = Begin a version as a copy of the last
version-begun = The version is begun
version-published = Published
version-not-yet = Not yet
version-is-adopted = The adopted text
version-look = Look into it
version-read = Text
version-read-named = Text: { $name }
version-differs = What changed
version-differs-named = What changed: { $name }
version-save = Save version
version-saved = The version is saved
version-newest = Read the newest version
version-note = What changed in this version
version-note-hint = For everybody to read, up to 1,000 characters.
version-publish = Publish version
version-publish-title = Publish this version?
version-publish-text = Everybody can read it and comment on each section. It can’t be changed afterwards.
version-publish-noteless = Nothing says yet what changed in it. Write it first if people should read it.
version-unsaved = You have written something that is not saved. Save it first: only what is saved is published.
version-empty = It has no section yet. Write one and save it first.
version-was-published = The version is published
version-adopt = Mark as adopted
version-adopt-title = Is this the text that was adopted?
version-adopt-text = Everybody sees the last version as the adopted text. No other version can follow it, and this can’t be taken back.
version-was-adopted = It is marked as the adopted text

editor-lead = Write its sections in their order. The Arabic is needed, the English may follow. Sections that stay keep their comments, wherever they stand.
articles-title-count = { $count ->
    [0] Sections
    [one] Sections: 1
   *[other] Sections: { $count }
}
articles-none-yet = There is no section yet. Add one, or bring a text in.
article-place = Section { $place } of { $count }
article-number = Number
article-heading = Heading
article-text = Text
article-up = Move up
article-down = Move down
article-split = Split
article-split-hint = Splitting begins a new section where the cursor stands in the text.
article-remove = Remove
article-deed = { $deed }: { $name }
article-add = Add a section
article-undo = Undo

import-title = Bring a text in
import-lead = Paste it, or choose a file: CommonMark, plain text, DOCX or PDF, up to 10 MB. It is cut into sections for you to correct; nothing is saved by it.
import-choose = Choose a file
import-paste = Or paste the text
import-paste-hint = In CommonMark. Headings and numbers of sections begin new ones.
import-cut = Cut into sections
import-busy = Reading
import-kind = We can’t read this kind of file. Choose CommonMark, plain text, DOCX or PDF.
import-unreadable = The file couldn’t be read. Choose another, or paste the text.
import-found = { $count ->
    [0] No section was found
    [one] 1 section was found
   *[other] { $count } sections were found
}
import-nameless = Without number and heading
import-same = In place of what is there, a section with the same number stays that section, with its comments and its English.
import-take = Take over into the form
import-replace = Take over in place of what is there
import-add = Add after what is there
import-leave = Leave it
import-taken = { $count ->
    [one] 1 section is in the form. Correct it, then save.
   *[other] { $count } sections are in the form. Correct them, then save.
}
import-warning-shapes_mended = Letters stood as their printed shapes. We put them back; read the text through.
import-warning-order_mended = Letters or lines stood in the wrong order. We put them right; read the text through.
import-warning-letters_joined = Letters stood apart. We joined them into words; read the text through.
import-warning-not_repairable = The text in this file is broken in a way that we can’t mend. Paste it from elsewhere, or write it anew.
import-warning-no_text = There is no text in this file: perhaps pictures of pages. Paste the text, or write it.
import-warning-not_cut = No headings or numbers of sections were found. Split the text in the form.
import-warning-cut_off = The file has more than a version can hold. The end is missing.

field-error-required-sections = Write one section at least.
field-error-required-note-ar = Write in Arabic what changed, or leave both empty.

# Points
points-title = Points
points-whole = The whole draft
points-gone = A removed section
points-none = There is no point yet. Tick comments that say the same, and put them to a new one.
points-early = No version is published yet
points-early-text = Comments can be sorted into points once people can read a version.
points-were-published = The answers were published:
point-title = Title of the point
point-section = Section
point-unanswered = No answer yet
point-answer = Change and answer
point-answer-named = Change and answer: { $name }
point-answer-title = What does the municipality say to this point?
point-answer-field = Answer
point-answer-hint = What becomes of it, and why; up to 4,000 characters. Everybody reads it once all answers are published.
point-outcome = Outcome
point-saved = The point is saved
points-publish = Publish all answers
points-publish-title = Publish the answers to all points?
points-publish-after = The answers can be published once nobody can comment any more.
points-publish-text = Everybody reads them, and whoever made a point is told what became of it. They can’t be changed afterwards.
points-publish-told = { $count ->
    [0] Nobody is told: no comment is in a point.
    [one] 1 person is told.
   *[other] { $count } people are told.
}
points-publish-nothing = There is no point to publish yet.
points-publish-lacking = { $count ->
    [one] 1 point still lacks its outcome or answer
   *[other] { $count } points still lack their outcome or answer
}
points-unsorted = { $count ->
    [one] 1 comment is in no point. Who wrote it is told only that answers are published.
   *[other] { $count } comments are in no point. Who wrote them is told only that answers are published.
}
points-unsorted-many = More than { $count } comments are in no point. Who wrote them is told only that answers are published.
points-published = The answers are published
points-sorted = { $count ->
    [one] 1 comment is sorted
   *[other] { $count } comments are sorted
}

sorting-title = Sort comments
sorting-lead = Tick comments that say the same, up to 100 at once, and put them to a point. A comment makes one point at most.
sorting-show = Comments of
sorting-unsorted = Not sorted yet
sorting-all-sections = All sections
sorting-comments = Comments
sorting-none = All comments are sorted.
sorting-none-so = There are none here.
sorting-tick-all = Tick all that are shown
sorting-tick-none = Tick none
sorting-to = Put them to
sorting-to-none = Choose
sorting-new = A new point
sorting-out = No point
sorting-unchosen = Choose where they belong.
sorting-go = { $count ->
    [0] Put them there
    [one] Put 1 comment there
   *[other] Put { $count } comments there
}
field-error-required-sort-comment-ids = Tick one comment at least.
field-error-too_many-sort-comment-ids = Tick 100 at most.
field-error-required-answer-ar = Write the answer in Arabic.
field-error-required-answer-en = Write the answer in English.
field-error-required-sort-title-ar = Write the title in Arabic.
field-error-required-sort-title-en = Write the title in English.
