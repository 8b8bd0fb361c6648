//! Parts of photos that the public does not see: rectangles over faces, number plates and the like.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationErrors};

use crate::AttachmentId;
use crate::problem::FieldCode;
use crate::validation::error;

/// How many parts of one photo can be covered.
pub const MAX_AREAS: u64 = 20;
/// The whole width, or height, of a photo in the units of an [`Area`].
pub const WHOLE: u16 = 1000;

/// A photo, and all parts of it that the public does not see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CoveredPhoto {
    pub photo: AttachmentId,
    /// 1 to 20 rectangles; they may lie over each other.
    #[validate(length(min = 1, max = "MAX_AREAS"), nested)]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 20))]
    pub areas: Vec<Area>,
}

/// A rectangle in thousandths of a photo's width and height as it is shown, whatever its size; from its left and its top in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Area {
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 999, example = 420))]
    pub left: u16,
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 999, example = 310))]
    pub top: u16,
    /// Ends inside the photo: `left` and `width` are 1,000 at most.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000, example = 120))]
    pub width: u16,
    /// Ends inside the photo: `top` and `height` are 1,000 at most.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000, example = 90))]
    pub height: u16,
}

impl Validate for Area {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        let along = [("left", self.left, "width", self.width), ("top", self.top, "height", self.height)];
        for (start, from, extent, length) in along {
            if from >= WHOLE {
                errors.add(start, error(FieldCode::OutOfRange));
            } else if length == 0 || length > WHOLE - from {
                errors.add(extent, error(FieldCode::OutOfRange));
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validation::check;

    fn refused(left: u16, top: u16, width: u16, height: u16) -> Vec<String> {
        check(&Area { left, top, width, height }).into_iter().map(|error| error.pointer).collect()
    }

    #[test]
    fn rectangles_lie_inside_the_photo() {
        assert!(refused(0, 0, 1000, 1000).is_empty() && refused(999, 999, 1, 1).is_empty());
        assert_eq!(refused(1000, 0, 1, 1), ["/left"]);
        assert_eq!(refused(0, u16::MAX, 1, 1), ["/top"]);
        assert_eq!(refused(500, 0, 501, 0), ["/height", "/width"]);
    }
}
