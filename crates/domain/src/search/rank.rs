//! How well a text answers a question.

/// What the terms of a question weigh: the rarer the more.
#[derive(Debug, Clone)]
pub struct Weights<'q> {
    terms: Vec<(&'q str, f64)>,
}

/// How well a text answers. The greater stands first.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Rank {
    /// Whether it has all the terms.
    pub is_whole: bool,
    /// In thousandths of the weight of the rarest term, so that two can be compared exactly.
    pub score: i64,
    /// The weight of the terms that it has, without where it has them.
    pub met: f64,
}

/// What a term counts for beside its weight when it stands in the title.
const IN_TITLE: f64 = 0.6;
/// And at most for standing often in a short text.
const OFTEN: f64 = 0.4;
/// Terms of a text of middling length.
const MIDDLING: f64 = 40.0;
/// A text is left out that has less than this of the weight that the best one has.
const ENOUGH: f64 = 0.34;

impl<'q> Weights<'q> {
    /// From the terms, each with how many of `total` texts have it.
    pub fn of(terms: impl IntoIterator<Item = (&'q str, u64)>, total: u64) -> Self {
        let weight = |texts: u64| (1.0 + total.max(texts) as f64 / texts.max(1) as f64).ln();
        Self { terms: terms.into_iter().map(|(term, texts)| (term, weight(texts))).collect() }
    }

    /// What some of the terms weigh together, by their places.
    pub fn sum(&self, places: impl IntoIterator<Item = usize>) -> f64 {
        places.into_iter().filter_map(|place| self.terms.get(place)).map(|(_, weight)| weight).sum()
    }

    /// The rank of a text by its terms, as [`super::terms`] gives them; none where it has nothing of the question.
    pub fn rank(&self, title: &str, text: &str) -> Option<Rank> {
        let (mut met, mut score, mut found) = (0.0, 0.0, 0);
        let length = text.split(' ').count() as f64;
        for (term, weight) in &self.terms {
            let in_title = title.split(' ').any(|word| word == *term);
            let times = text.split(' ').filter(|word| word == term).count() as f64;
            if !in_title && times == 0.0 {
                continue;
            }
            found += 1;
            met += weight;
            let often = times / (times + 0.5 + 0.5 * length / MIDDLING);
            score += weight * (1.0 + if in_title { IN_TITLE } else { 0.0 } + OFTEN * often);
        }
        let is_whole = found == self.terms.len();
        (found > 0).then_some(Rank { is_whole, score: (score * 1000.0).round() as i64, met })
    }
}

impl Rank {
    /// Whether it is worth showing beside the best.
    pub fn is_near(&self, best: f64) -> bool {
        self.met >= best * ENOUGH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights() -> Weights<'static> {
        Weights::of([("rare", 2), ("common", 500)], 1000)
    }

    fn rank(title: &str, text: &str) -> Rank {
        weights().rank(title, text).expect("something is met")
    }

    #[test]
    fn all_terms_stand_before_some_and_titles_before_texts() {
        let whole = rank("", "common words and a rare one");
        let (title, text, common) = (rank("rare", "x"), rank("x", "rare"), rank("common", "common common"));
        assert!(whole > title && title > text && text > common);
        assert_eq!(weights().rank("other", "words"), None);
    }

    #[test]
    fn what_has_only_the_least_of_the_question_is_left_out() {
        let best = rank("rare", "common").met;
        assert!(rank("", "rare").is_near(best));
        assert!(!rank("", "common").is_near(best));
    }
}
