# The glossary: each term and what it means
# The general definitions follow published participation policies of municipalities
glossary-lead = Words that you meet on this portal, and what they mean.
glossary-groups = Parts of the glossary

glossary-taking-part = Taking part
term-e-participation = E-participation
term-e-participation-is = Taking people in, over digital channels, when policies and services are designed, carried out and judged, and when decisions are made.
term-axis = Axis of participation
term-axis-is = Everything that the municipality opens stands on an axis: information, consultation, or cooperation and empowerment.
term-opportunity = Opportunity to take part
term-opportunity-is = A subject on which the municipality asks people to have their say, with times of opening and closing, and with what will be done with what is said.
term-means = Means of taking part
term-means-is = What you can do on a subject: propose an idea, support what others propose, or comment.
term-beneficiary = Beneficiary
term-beneficiary-is = Everybody who uses the municipality’s services, people and organisations: citizens, residents and others.
term-feedback = Feedback
term-feedback-is = Views and proposals by which people help to better services and policies.
term-participation-policy = Participation policy
term-participation-policy-is = The terms of what is written in public, the reasons for hiding, your rights and those of others. Each of its versions has a date.

glossary-ideas = Ideas
term-idea-round = Idea round
term-idea-round-is = A subject in which people propose ideas in public, support those of others, and get the municipality’s answers.
term-idea = Idea
term-idea-is = A proposal that somebody makes in public; it may have a place and photos.
term-support = Support
term-support-is = Saying that you want what somebody else proposes. Each person has one, and can take it back.
term-merging = Merging of ideas
term-merging-is = Bringing two ideas that say the same into one. Supports go along, and each person counts once.

glossary-initiatives = Initiatives
term-initiative = Initiative
term-initiative-is = What people ask of the municipality, with signatures gathered within a term. If it reaches its threshold, the committee studies it and answers with reasons.
term-sponsor = Sponsor
term-sponsor-is = Who wrote the initiative and stands for it.
term-co-sponsor = Co-sponsor
term-co-sponsor-is = Who stands for it with the sponsor before signatures are gathered. Each kind asks for a number of them.
term-technical-check = Technical check
term-technical-check-is = The municipality’s look, before publication, at whether the initiative is within its powers and keeps the terms.
term-signature = Signature
term-signature-is = Support for an initiative. Each person has one, and the name is shown if they choose so. What was gathered on paper or by telephone is counted and shown apart.
term-threshold = Threshold
term-threshold-is = How many signatures it takes for an initiative to be studied, by its kind and area.
term-milestone = Milestone
term-milestone-is = A step in carrying out an initiative that was adopted, with the day planned and the day done.

glossary-drafts = Drafts and decisions
term-draft = Draft by-law
term-draft-is = A text that the municipality publishes before it is adopted, in numbered sections, for people to comment on.
term-section = Section
term-section-is = A numbered part of a draft, with comments of its own that stay with it in all versions.
term-version = Version
term-version-is = The draft as it was published on a day. What differs between two versions is shown marked.
term-official-reply = Official reply
term-official-reply-is = A comment that the municipality writes in its own name, and marked as such.
term-point = Point
term-point-is = What several comments say together. The municipality answers each point, and says whether it was taken up.
term-analysis = Analysis
term-analysis-is = The published summary of what was said on a subject after it closed.
term-decision = Decision
term-decision-is = What the municipality decided, why, and what changes, with the contributions that it drew on.
term-outcome = What came of your part
term-outcome-is = What changed because of what you wrote or said. You are told by the channel that you used.

glossary-moderation = Moderation
term-moderation-term = Moderation
term-moderation-term-is = A moderator’s look at whether what is written in public keeps the policy. Every act is recorded, and their number is published.
term-hiding = Hiding
term-hiding-is = Taking a contribution out of public view for a reason of the policy. Its author is told the reason.
term-redaction = Redaction
term-redaction-is = Covering words of a text, such as a telephone number; the rest stays.
term-appeal = Appeal
term-appeal-is = Asking for another moderator’s look at a hiding or a ban. Once for each.
term-warning = Warning
term-warning-is = A moderator’s message on what broke the policy. It closes nothing.
term-ban = Ban
term-ban-is = Closing writing in public for a term. Reports and services stay open.

glossary-reports = Reports
term-case = Report
term-case-is = What you send to the municipality, a complaint, a suggestion, a question or thanks, and follow to its answer.
term-reference = Reference
term-reference-is = The number by which every channel knows your report.
term-service-level = Time to answer
term-service-level-is = The time within which the municipality promises to answer: 72 hours unless told otherwise.
term-channel = Channel
term-channel-is = A way by which what you say arrives: the app, the site, the contact centre, the office and others.
