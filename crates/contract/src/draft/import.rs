//! A draft out of a file.

use serde::{Deserialize, Serialize};

/// Bytes of a file at most: 10 MiB.
pub const MAX_DRAFT_BYTES: usize = 10 * 1024 * 1024;
/// The media types that are taken: CommonMark and plain text, DOCX, PDF with a text layer.
pub const DRAFT_TYPES: [&str; 4] =
    ["text/markdown", "text/plain", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/pdf"];

crate::vocabulary! {
    /// What an officer should know of a text that was read from a file.
    ImportWarning {
        /// Letters stood as the shapes that they have in print; they were put back
        ShapesMended = "shapes_mended",
        /// Letters or lines stood in the order in which they are seen; they were put into the order in which they are read
        OrderMended = "order_mended",
        /// Letters stood apart; they were joined into words
        LettersJoined = "letters_joined",
        /// The text is broken in a way that can't be mended: it has to be pasted or written anew
        NotRepairable = "not_repairable",
        /// There is no text in it: pictures of pages, perhaps
        NoText = "no_text",
        /// No headings or numbers of sections were found
        NotCut = "not_cut",
        /// The file has more than can be taken; the end is missing
        CutOff = "cut_off",
    }
}

/// A section as it was found in a file, to be corrected before it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposedSection {
    /// Empty for what has none.
    #[cfg_attr(feature = "openapi", schema(example = "3"))]
    pub number: String,
    /// Empty where none was found.
    #[cfg_attr(feature = "openapi", schema(example = "ساعات العمل"))]
    pub heading: String,
    /// CommonMark.
    #[cfg_attr(feature = "openapi", schema(example = "تعمل العربات من الرابعة عصرًا حتى منتصف الليل."))]
    pub text: String,
}

/// What was read from a file. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportedDraft {
    pub sections: Vec<ProposedSection>,
    pub warnings: Vec<ImportWarning>,
}
