//! What the portal and the console share about cases.

mod category_icon;
mod photo_strip;
mod photo_upload;
mod place_map;
pub mod secret;
mod timeline;

pub use category_icon::category_glyph;
pub use photo_strip::PhotoStrip;
pub use photo_upload::{KeptPhoto, PhotoUpload, Photos, use_photos};
pub use place_map::{PlaceMap, place_words};
pub use timeline::{ResidentEntry, TimelineItem, event_look, event_title};
