# What the municipality writes about initiatives: to who began them and who signed them.

initiative-subject-body = The text of the initiative stands on its page.
initiative-subject-use = If the initiative reaches its support, the committee studies it and publishes its decision with reasons.
initiative-own = your initiative “{ $title }”
initiative-signed = the initiative that you signed, “{ $title }”
open-initiative = Open the initiative
sponsor-why = You get this message because you began the initiative or stand for it.
signer-why = You get this message because you signed this initiative.

initiative-stood-for = the initiative “{ $title }”
initiative_changed-subject = Changed: { $what }
initiative_changed-body = The words were changed after you had agreed to stand for { $what }, so your name stands under it no more. Read what it says now by the link; whoever still stands for it agrees again there.
initiative_changed-sms = { $municipality }: { $what } was changed. Read it and agree again by the link.
initiative_returned-subject = Corrections needed: { $what }
initiative_returned-body = A moderator looked at { $what } and gave it back for corrections. Correct it, then send it again.
initiative_returned-sms = { $municipality }: corrections needed: { $what }. The link shows the note.
initiative_hidden-subject = We hid { $what }
initiative_hidden-body = A moderator hid { $what } under the participation policy.
initiative_hidden-sms = { $municipality }: we hid { $what }. The link shows why.
initiative_restored-subject = Hidden no more: { $what }
initiative_restored-body = Another moderator looked at { $what } and took it out of hiding. It is what it was before, and the time for which it was hidden is not taken from its own.
initiative_restored-sms = { $municipality }: we took { $what } out of hiding.
initiative_began-subject = Open for signatures: { $what }
initiative_began-body = We published { $what }. Everybody can sign it until { $until }. It needs { $threshold } signatures. Share its link with whoever may care.
initiative_began-sms = { $municipality }: we published { $what }. It can be signed until { $until }.

initiative_third-subject = A third reached: { $what }
initiative_third-body = A third of the signatures is there for { $what }: { $total } of { $threshold }.
initiative_third-sms = { $municipality }: a third is there for { $what }: { $total } of { $threshold }.
initiative_two_thirds-subject = Two thirds reached: { $what }
initiative_two_thirds-body = Two thirds of the signatures are there for { $what }: { $total } of { $threshold }.
initiative_two_thirds-sms = { $municipality }: two thirds are there for { $what }: { $total } of { $threshold }.
initiative_reached-subject = Goal reached: { $what }
initiative_reached-body = All signatures are there for { $what }: { $total } of { $threshold }. The committee studies it and publishes its decision with reasons by { $until }.
initiative_reached-sms = { $municipality }: goal reached for { $what }. The committee decides by { $until }.
initiative_expiring-subject = Three days left: { $what }
initiative_expiring-body = Signing ends on { $until }: { $what }. It has { $total } signatures now.
initiative_expiring-sms = { $municipality }: signing ends on { $until }: { $what }.
initiative_expired-subject = Time is over: { $what }
initiative_expired-body = The time for signing ended before the goal: { $what }. It has { $total } signatures. Its page stays, and a new initiative can be begun.
initiative_expired-sms = { $municipality }: the time ended before the goal: { $what }.

initiative_adopted-subject = Adopted: { $what }
initiative_adopted-body = The committee studied { $what } and adopted it. These are its reasons:
initiative_adopted-sms = { $municipality }: the committee adopted { $what }. The link shows the reasons.
initiative_declined-subject = Not taken up: { $what }
initiative_declined-body = The committee studied { $what } and did not take it up. These are its reasons:
initiative_declined-sms = { $municipality }: the committee did not take up { $what }. The link shows the reasons.
initiative_milestone-subject = A step further: { $what }
initiative_milestone-body = On the way to { $what }: “{ $milestone }” { $state }.
initiative_milestone-sms = { $municipality }: on the way to { $what }: “{ $milestone }” { $state }.
initiative_done-subject = Done: { $what }
initiative_done-body = What { $what } asked for is there. Thank you to everybody who signed.
initiative_done-sms = { $municipality }: what { $what } asked for is there.
milestone-state-planned = is planned
milestone-state-begun = has begun
milestone-state-done = is done

initiative_name_hidden-subject = Your name is shown no more: { $what }
initiative_name_hidden-body = A moderator took your name away from the public list of { $what }, as the participation policy says. Your signature counts as before.
initiative_name_hidden-next = Your name can’t be shown there again. If you think that this is wrong, write to the municipality: another moderator can give it back.
initiative_name_hidden-sms = { $municipality }: your name is shown no more with { $what }; your signature counts. Read why by the link.
initiative_name_restored-subject = Your name can be shown again: { $what }
initiative_name_restored-body = Another moderator looked at your name in the public list of { $what } and gave it back. If you took your signature back or signed without a name since, nothing is shown unless you choose so.
initiative_name_restored-sms = { $municipality }: another moderator gave your name back in { $what }.
