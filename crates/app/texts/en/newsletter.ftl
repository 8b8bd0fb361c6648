# The newsletter of the municipality: to those who asked for it, and to partners.

newsletter-confirm-subject = Confirm the newsletter of { $municipality }
newsletter-confirm-body = Somebody has asked for our newsletter to this address. If it was you, confirm it within seven days.
newsletter-confirm-link = Confirm the newsletter
newsletter-confirm-ignore = If it was not you, you need not do anything: without your confirmation the address is forgotten.
newsletter-known-subject = You get the newsletter of { $municipality } already
newsletter-known-body = Somebody has asked for our newsletter to this address, which gets it already. If it was you, and you would like to change what you get, open your page.
newsletter-known-link = Change what you get
newsletter-known-ignore = If it was not you, you need not do anything: nothing has changed.
newsletter-partner-subject = { $municipality } would like to tell you of what opens for participation
newsletter-partner-body = We would like to tell you of each consultation, round of ideas and other opportunity to take part that we open. Confirm it if you would like that; you choose there what you get.
newsletter-partner-link = Confirm and choose
newsletter-partner-ignore = Without your confirmation you get nothing more from us.

newsletter-why = You get this message because you have subscribed to our newsletter.
newsletter-partner-why = You get this message because you have confirmed that you would like to be told as a partner.
newsletter-manage = Change what you get
newsletter-sample = This is how the letter arrives. In each reader’s mail links follow here that change what they get and leave the newsletter.

newsletter-digest-subject = This week’s participation in { $municipality }
newsletter-digest-body = What opened, what closes soon and what was decided since the last digest:
newsletter-digest-opened = Opened
newsletter-digest-soon = Closes soon
newsletter-digest-decided = Decided
newsletter-digest-all = All opportunities to take part
newsletter-item-until = { $title } (open until { $until })

newsletter-opening-subject = Opened for participation: { $title }
newsletter-opening-body = A new opportunity to take part has opened. Pass it on to whomever it concerns:
