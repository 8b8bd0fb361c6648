# The newsletter: subscribing, confirming, changing, leaving, and its letters.

newsletter-page = Newsletter
newsletter-lead = What opens for participation, what closes soon and what was decided, by e-mail. No account is needed.
newsletter-email = E-mail address
newsletter-email-hint = We use it for the newsletter alone, and forget it when you leave.
newsletter-language = Language of the newsletter
newsletter-language-ar = Arabic
newsletter-language-en = English
newsletter-what = What would you like to get?
newsletter-digest = The digest of the week
newsletter-digest-hint = Once a week, when there is something to tell
newsletter-letters = Letters of the municipality
newsletter-letters-hint = Now and then, when there is news
newsletter-axes = Axes of participation
newsletter-kinds = Kinds of participation
newsletter-all = Choose none to hear of all.
newsletter-go = Subscribe to the newsletter
newsletter-to-letters = Letters that were sent
newsletter-to-board = Opportunities to take part

newsletter-asked = Look into your mail
newsletter-asked-text = Open the link that we have sent, within seven days:
newsletter-asked-none = Nothing there after a few minutes? Look among the unwanted messages, then try again.

newsletter-confirm = Confirm the newsletter
newsletter-confirm-ask = One more step: confirm that you would like to get our newsletter.
newsletter-confirm-go = Confirm
newsletter-confirmed = Done: the newsletter comes to you
newsletter-gone = This link does not work any more
newsletter-gone-text = Links that confirm are good for seven days, and others until you leave. You can subscribe again.
newsletter-own = Your newsletter
newsletter-own-lead = It comes to:
newsletter-save = Save
newsletter-saved = Saved
newsletter-leave = Leave the newsletter
newsletter-leave-partner = No more comes. The municipality keeps your address and that you have left.
newsletter-leave-text = No more comes, and your address is forgotten.
newsletter-leave-go = Leave the newsletter now
newsletter-left = You have left the newsletter
newsletter-left-text = Nothing more comes to you.
newsletter-again = Subscribe again

letters-page = Letters of the newsletter
letters-lead = What was sent to those who have subscribed.
letters-none = No letter was sent yet
letters-none-text = Subscribe, and the first one comes to you.
