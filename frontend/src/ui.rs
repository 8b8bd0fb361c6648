//! Building blocks that know no domain word.

mod alert;
mod badge;
mod button;
mod choice;
mod copy;
mod dialog;
mod empty;
mod field;
pub mod glyph;
mod icon;
mod inline;
mod link;
mod map;
mod photo;
mod skeleton;
mod steps;
mod toast;

pub use alert::{Alert, ErrorSummary, Failed};
pub use badge::{Badge, Tone};
pub use button::{Button, ButtonKind, MoreButton};
pub use choice::{Chip, Choice, ChoiceGroup};
pub use copy::CopyButton;
pub use dialog::Dialog;
pub use empty::Empty;
pub use field::{Field, FieldFrame, Options, Select, TextArea};
pub use glyph::Glyph;
pub use icon::{Icon, Mark, Niche};
pub use inline::{Progress, Ref, When};
pub use link::Link;
pub use map::{Map, MapPlace, Outline};
pub use photo::{Photo, PhotoPicker, Upload, UploadState};
pub use skeleton::{Late, Skeleton};
pub use steps::Steps;
pub use toast::{ToastHost, Toaster, use_toast};
