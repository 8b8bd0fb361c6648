# What search engines and previews of links say of the portal's pages. The server alone reads it.
head-home = Report what you see to { $name }, follow your report to its answer, and say whether it’s solved.
head-report = Send { $name } a report, a suggestion or a question in under two minutes, with a photo and a place, with or without an account.
head-follow = Follow your report by its number: where it is, who has it, and when { $name } answers.
head-map = The map and the list of what people have reported to { $name }, and what became of it.
head-figures = How many reports { $name } receives, how soon it answers and solves them, and how content people are.
head-participate = What { $name } opens for people to take part in: propose ideas, support those of others, and comment.
head-moderation = How many contributions were published or hidden, why, and how many appeals were granted, month by month.
head-participation = What you can expect of { $name } when you take part, and what it expects of you.
head-privacy = Which data { $name } keeps about you, why, and for how long.
head-sign-in = Sign in to the portal of { $name } with a one-time code, without a password.
head-initiatives = What people ask of { $name } for their districts: sign an initiative, or begin your own.
head-decisions = What { $name } decided after people had their say, why, and what changes.
head-search = Search everything that { $name } has published: reports, ideas, initiatives, drafts of by-laws and decisions.
head-newsletter = What { $name } opens for participation, what closes soon and what was decided, by e-mail.
head-letters = The letters of the newsletter that { $name } has sent to those who have subscribed.
