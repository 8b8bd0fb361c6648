//! The languages of the product.

crate::vocabulary! {
    /// A language, as its BCP 47 tag.
    #[derive(Default)]
    Language {
        /// العربية
        #[default]
        Arabic = "ar",
        /// English
        English = "en",
    }
}
