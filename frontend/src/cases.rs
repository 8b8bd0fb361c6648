//! What the portal and the console share about cases.

mod category_icon;
mod category_options;
mod category_picker;
mod category_search;
mod clock_ring;
mod locate;
mod photo_list;
mod photo_strip;
mod photo_under_way;
mod photo_upload;
mod place_choice;
mod place_field;
mod place_list;
mod place_map;
mod place_pin;
pub mod secret;
mod similar;
mod timeline;

pub use category_icon::category_glyph;
pub use category_options::category_options;
pub use category_picker::CategoryPicker;
pub use clock_ring::ClockRing;
pub use photo_list::KeptPhoto;
pub use photo_strip::PhotoStrip;
pub use photo_upload::{PhotoUpload, Photos, use_photos, use_photos_on_device, use_photos_up_to};
pub use place_choice::{PlaceChange, PlaceChoice};
pub use place_field::PlaceField;
pub use place_map::{PlaceMap, place_words};
pub use place_pin::PinMap;
pub use similar::{away, likeness};
pub use timeline::{ResidentEntry, Speech, TimelineItem, event_look, event_title};
