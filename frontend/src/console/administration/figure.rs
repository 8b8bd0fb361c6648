//! The figures that everybody may see, by the names that the figures have on the boards.

use majlis_contract::dashboard::PublicFigure;

use crate::t;

pub fn label(figure: PublicFigure) -> String {
    match figure {
        PublicFigure::Received => t!("figures-received"),
        PublicFigure::OnTime => t!("figures-on-time"),
        PublicFigure::Overdue => t!("figures-overdue"),
        PublicFigure::AnswerTime => t!("figures-answer"),
        PublicFigure::ResolutionTime => t!("figures-resolution"),
        PublicFigure::Satisfaction => t!("figures-satisfaction"),
    }
}
