//! The drawings of the categories, by the names that profiles use.

use crate::ui::{Glyph, glyph};

/// The drawing of a name; one that this version doesn't know gets the general one.
pub fn category_glyph(icon: &str) -> Glyph {
    match icon {
        "lamp" => glyph::LAMP,
        "bin" => glyph::WASTE,
        "road" => glyph::ROAD,
        "tree" => glyph::TREE,
        "water" => glyph::WATER,
        "shop" => glyph::SHOP,
        "drain" => glyph::DRAIN,
        "building" => glyph::BUILDING,
        "card" => glyph::CARD,
        "question" => glyph::QUESTION,
        "noise" => glyph::NOISE,
        "paw" => glyph::PAW,
        "bus" => glyph::BUS,
        "car" => glyph::CAR,
        "sea" => glyph::SEA,
        "shield" => glyph::SHIELD,
        _ => glyph::FLAG,
    }
}
