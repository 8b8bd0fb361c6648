# Searching everything that is published.

search-label = What are you looking for?
search-hint = Write a word or a question, in any form: who writes “park” finds “parks” too.
search-do = Search
search-kinds = The kind of what you look for
search-all = Everything
search-results = Search results
search-found =
    { $count ->
        [one] One result
       *[other] { $count } results
    }
search-found-least =
    { $count ->
        [one] At least one result
       *[other] At least { $count } results, the best first
    }
search-none = Nothing found
search-none-text = Try fewer words or another word for the same, or look in all kinds. Only what is published is searched; your own report is found by its number on the page for following.
search-to-board = What you can take part in
search-on = On: { $subject }
search-said = A comment on: { $subject }
search-section = Section { $number } of: { $subject }
search-kind-case = Report
search-kind-subject = Open for taking part
search-kind-idea = Idea
search-kind-comment = Comment
search-kind-initiative = Initiative
search-kind-decision = Decision
search-kind-draft-section = Section of a draft
search-kind-draft-point = Answer to comments
search-kind-letter = Letter
search-kind-policy = Policy
