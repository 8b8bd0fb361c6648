//! How a box over a photo moves and grows: in thousandths of the photo, and never beyond its edge.

use majlis_contract::case::{Area, WHOLE};

/// A place on the photo, from its left and its top.
pub type Point = (i32, i32);

/// What one press of an arrow key does.
pub const STEP: i32 = 10;
/// The smallest box that can still be taken hold of.
const LEAST: i32 = 10;
const ALL: i32 = WHOLE as i32;

/// Where a box is put that comes by the keyboard: in the middle.
pub const MIDDLE: Area = Area { left: 400, top: 400, width: 200, height: 200 };

pub fn moved(area: Area, (right, down): Point) -> Area {
    let along = |from: u16, length: u16, by: i32| whole((i32::from(from) + by).clamp(0, ALL - i32::from(length)));
    Area { left: along(area.left, area.width, right), top: along(area.top, area.height, down), ..area }
}

/// Larger or smaller; the left and the top edge stay.
pub fn resized(area: Area, (wider, higher): Point) -> Area {
    let along = |from: u16, length: u16, by: i32| {
        let room = ALL - i32::from(from);
        whole((i32::from(length) + by).clamp(LEAST.min(room), room))
    };
    Area { width: along(area.left, area.width, wider), height: along(area.top, area.height, higher), ..area }
}

/// The box with these two corners, whichever way it was drawn.
pub fn between(one: Point, other: Point) -> Area {
    let along = |a: i32, b: i32| {
        let from = a.min(b).clamp(0, ALL - LEAST);
        (whole(from), whole((a.max(b).min(ALL) - from).max(LEAST)))
    };
    let ((left, width), (top, height)) = (along(one.0, other.0), along(one.1, other.1));
    Area { left, top, width, height }
}

/// Far enough from where the pointer went down to be meant.
pub fn is_meant(from: Point, to: Point) -> bool {
    (to.0 - from.0).abs().max((to.1 - from.1).abs()) >= LEAST
}

fn whole(value: i32) -> u16 {
    u16::try_from(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use validator::Validate;

    use super::*;

    #[test]
    fn boxes_stay_inside_the_photo() {
        for by in [-2000, -999, -10, -1, 0, 1, 10, 999, 2000] {
            for area in [MIDDLE, between((0, 0), (0, 0)), between((1000, 1000), (1000, 1000)), between((0, 0), (1000, 1000))] {
                for changed in [moved(area, (by, -by)), resized(area, (by, by)), between((by, 500), (500, by))] {
                    assert!(changed.validate().is_ok(), "{area:?} by {by}: {changed:?}");
                }
            }
        }
    }

    #[test]
    fn drawn_from_any_corner_it_is_the_same_box() {
        let drawn = Area { left: 100, top: 200, width: 300, height: 50 };
        for (one, other) in [((100, 200), (400, 250)), ((400, 250), (100, 200)), ((400, 200), (100, 250))] {
            assert_eq!(between(one, other), drawn);
        }
        assert!(!is_meant((500, 500), (505, 495)) && is_meant((500, 500), (500, 520)));
    }
}
