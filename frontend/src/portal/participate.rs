//! Taking part: subjects, ideas and comments.

mod ban;
mod board;
mod byline;
mod comment;
mod comment_form;
mod comments;
mod draft;
mod figures;
mod idea;
mod idea_card;
mod ideas;
mod kept;
mod mine;
mod name;
mod own;
mod permalink;
mod personal;
mod policy;
mod propose;
mod report;
mod said;
mod sanctions;
mod subject;
mod subject_card;
mod support;
mod words;

pub use board::Board;
pub use figures::ModerationFiguresPage;
pub use idea::IdeaPage;
pub use mine::Contributions;
pub use permalink::{Permalink, Place};
pub use propose::Propose;
pub use subject::SubjectPage;
