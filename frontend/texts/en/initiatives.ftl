# Initiatives: what residents ask of the municipality and gather support for.

initiatives-page = Initiatives
initiatives-lead = Ask the municipality for what your district or town needs. With enough support, the committee studies it and answers with reasons.
initiatives-all = All initiatives
initiatives-own = Begun or signed by me
initiatives-none = No initiatives here now
initiatives-none-text = Begin one, or look at another list.
initiatives-sort = Order
initiative-shelves = Which initiatives
initiative-page = Initiative
initiative-none = This initiative is not here
initiative-none-text = It may be hidden, or not published yet, or the link was cut.
initiative-everywhere = The whole municipality
initiative-a-resident = A resident
initiative-of-goal = { $total } of { $goal }
initiative-until = until { $date }
initiative-by = By { $name }
initiative-by-and = { $others ->
    [one] By { $name } and a co-sponsor
   *[other] By { $name } and { $others } co-sponsors
}
initiative-by-resident = { $others ->
    [0] By a resident
    [one] By a resident and a co-sponsor
   *[other] By a resident and { $others } co-sponsors
}

## Goal and signing

initiative-goal = { $total ->
    [one] signature of { $goal }
   *[other] signatures of { $goal }
}
initiative-left = { $span } left
initiative-study-until = The committee answers by { $date }
initiative-study-late = The committee is late: its answer was due by { $date }
initiative-third = A third
initiative-two-thirds = Two thirds
initiative-goal-mark = Goal { $goal }
initiative-online = Here: { $count }
initiative-elsewhere = On paper and by the contact centre: { $count }
initiative-sign = Sign the initiative
field-error-not_allowed-public-name = This name can’t be shown: it holds a number, a link or a word that the municipality doesn’t publish. Change it in your account, or show initials or nothing.
initiative-sign-in = Sign in to sign it
initiative-sign-hint = One signature each, which can be taken back while it gathers. Your name is shown only if you choose so.
initiative-signed = You have signed it
initiative-signed-now = Your signature counts
initiative-unsign = Take my signature back
initiative-name-hidden = A moderator took your name away from the list
initiative-name-hidden-text = Your signature counts as before; no name is shown with it here. If you think that this is wrong, write to the municipality: another moderator can give it back.
initiative-age = I am { $age } or older
initiative-cannot = This account can't sign it
initiative-to-account = To my account
initiative-signers = Signed by name
initiative-unnamed = { $count ->
    [0] Nobody without a name
    [one] Without a name: one
   *[other] Without a name: { $count }
}

## The way

initiative-text = What it asks for
initiative-way = The way of an initiative
way-published = Published after the check
way-gathering = Gathers support
way-study = The committee studies it
way-study-within = { $days ->
    [one] Within one day of reaching { $goal } signatures
   *[other] Within { $days } days of reaching { $goal } signatures
}
way-decision = A published decision: adopted, or not taken up, with reasons
way-now = {" "}(now)
initiative-answer = The committee’s decision
initiative-answered-on = Published on { $date }
initiative-milestones = Milestones
milestone-planned-on = Planned for { $date }
milestone-done-on = Done on { $date }

## Beginning one

initiative-begin = Begin an initiative
initiative-begin-why = To begin an initiative we need to know who does. Your name stays hidden if you like.
initiative-begin-lead = Write the draft first, then invite co-sponsors, then hand it in for the check.
initiative-edit = Change the initiative
initiative-kind = What kind is it?
initiative-area = District
initiative-title = Title
initiative-words-ask-again = If you change the title or the text, whoever stands for it with you is told and has to agree again.
initiative-title-hint = A short sentence that says what is asked for.
initiative-text-hint = What is wrong, what you suggest, and whom it serves. Plain text in one language.
initiative-keep = Keep the draft
kind-goal = It needs { $goal } signatures within { $days } days.
kind-cosponsors = { $count ->
    [0] It needs no co-sponsors.
    [one] It needs one co-sponsor.
   *[other] It needs { $count } co-sponsors.
}
kind-study = The committee answers within { $days } days of reaching the goal.
kind-residents = Residents of the district sign it, as their account says.
initiative-draft = This is a draft
initiative-cosponsors = Co-sponsors now: { $count }, needed: { $needed }.
initiative-link = Copy the co-sponsors’ link
initiative-link-text = Send this link to whoever stands for it with you. Who opens it reads the draft and accepts with their account.
initiative-submit = Hand it in for the check
initiative-submitted = Handed in for the check
initiative-waits = It waits for the check
initiative-waits-text = A moderator looks whether it can be published. We tell you what comes of it.
initiative-note = The moderator’s note
initiative-hidden = A moderator hid it
initiative-marker = { $count ->
    [one] One person stood behind it when it was hidden. Its words, the names and the comments are not shown.
   *[other] { $count } people stood behind it when it was hidden. Its words, the names and the comments are not shown.
}
initiative-marker-next = The signatures are kept, and count if another moderator shows it again.
initiative-marker-final = Another moderator looked at it as well: it stays hidden.
initiative-appealed = The appeal is with another moderator
initiative-appeal-said = The appeal says
initiative-hidden-next = Correct it, then hand it in again.
initiative-withdraw = Take the initiative back
initiative-withdraw-title = Take the initiative back?
initiative-withdraw-text = Nobody but you sees it any more, not even those who stand for it with you, and it can’t be brought back.
initiative-withdraw-keep = Keep it
initiative-withdraw-go = Take it back
initiative-withdrawn = The initiative was taken back
initiative-withdrawn-text = Nobody but you sees it. You can begin a new one.
stand-page = Stand for an initiative
stand-why = To stand for it we need to know who you are. Your name stays hidden if you like.
stand-lead = { $name } invites you to stand for this initiative together. Accepting signs it as well.
stand-go = Stand for it
stand-done = You stand for it now
stand-changed = The words have changed since you opened them
stand-changed-text = This is what the initiative says now. Nothing was accepted: read it, and accept if you still stand for it.
stand-not-now = It can’t be joined now
stand-see = Read the initiative
stand-leave = Stand for it no more
stand-leave-title = Stand for this initiative no more?
stand-leave-text = You won’t count among those who stand for it, nor read its draft. Only its sponsor’s link leads back.
stand-leave-keep = Go on standing for it
stand-left = You stand for it no more
initiative-use = If it reaches its support in time, the committee studies it and publishes by a named day what it decides and why. Comments are read with it.
