//! Boxes over parts of a picture. Solid: what is blurred can be guessed again.

use image::{ImageFormat, Rgb, RgbImage};
use majlis_contract::case::{Area, WHOLE};

use super::{Picture, Refusal, both_sizes};

const BOX: Rgb<u8> = Rgb([0, 0, 0]);

/// A picture that we keep, encoded anew without what is in the rectangles.
pub fn covered(kept: &[u8], areas: &[Area]) -> Result<Picture, Refusal> {
    let mut picture = image::load_from_memory_with_format(kept, ImageFormat::Jpeg)?.into_rgb8();
    for area in areas {
        paint(&mut picture, area);
    }
    both_sizes(picture)
}

/// Every pixel that the rectangle touches.
fn paint(picture: &mut RgbImage, area: &Area) {
    let (width, height) = picture.dimensions();
    for y in pixels(area.top, area.height, height) {
        for x in pixels(area.left, area.width, width) {
            picture.put_pixel(x, y, BOX);
        }
    }
}

fn pixels(from: u16, length: u16, all: u32) -> std::ops::Range<u32> {
    let whole = u32::from(WHOLE);
    let (from, to) = (u32::from(from), u32::from(from) + u32::from(length));
    from * all / whole..(to * all).div_ceil(whole).min(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_rectangle_touches_is_covered() {
        assert_eq!(pixels(0, 1000, 640), 0..640);
        assert_eq!(pixels(1, 1, 640), 0..2, "outwards to whole pixels");
        assert_eq!(pixels(999, 1, 7), 6..7);
        assert_eq!(pixels(250, 500, 2048), 512..1536);
    }

    #[test]
    fn nothing_is_left_of_what_is_covered() {
        let white = RgbImage::from_pixel(800, 600, Rgb([255; 3]));
        let kept = both_sizes(white).unwrap();
        let area = Area { left: 250, top: 250, width: 250, height: 500 };
        let covered = covered(&kept.picture, &[area]).unwrap();
        assert_eq!((covered.width, covered.height), (800, 600));
        for (bytes, scale) in [(&covered.picture, 1), (&covered.thumbnail, 2)] {
            let shown = image::load_from_memory(bytes).unwrap().into_rgb8();
            let dark = |x: u32, y: u32| shown.get_pixel(x / scale, y / scale).0.iter().all(|value| *value < 40);
            assert!(dark(210, 160) && dark(390, 440) && dark(300, 300));
            assert!(!dark(190, 160) && !dark(410, 300) && !dark(300, 460) && !dark(300, 140));
        }
    }
}
