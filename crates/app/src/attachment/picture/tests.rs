//! Pictures as they come, honest and not.

use std::time::Instant;

use image::{ImageFormat, Rgba, RgbaImage};

use super::*;

/// Red, green, blue and white quarters.
fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([255, 0, 0]),
        (false, true) => Rgb([0, 255, 0]),
        (true, false) => Rgb([0, 0, 255]),
        (false, false) => Rgb([255, 255, 255]),
    })
}

fn written(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The `APP1` segment of a camera: an orientation and a marker where a position would stand.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    // GPSLatitudeRef and the like would follow the pointer; the text stands for all of them.
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0x26]);
    tiff.extend(b"\0\0\0\0GPS 17.0212N 54.1018E Fairphone 5\0");
    let mut segment = vec![0xFF, 0xE1];
    segment.extend((tiff.len() as u16 + 8).to_be_bytes());
    segment.extend(b"Exif\0\0");
    segment.extend(tiff);
    segment
}

fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    [&jpeg[..2], &exif(orientation), &jpeg[2..]].concat()
}

fn decoded(bytes: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap().into_rgb8()
}

/// The name of the colour nearest to a pixel.
fn colour(image: &RgbImage, x: u32, y: u32) -> char {
    match image.get_pixel(x, y).0.map(|value| value > 127) {
        [true, true, true] => 'w',
        [true, false, false] => 'r',
        [false, true, false] => 'g',
        [false, false, true] => 'b',
        _ => '?',
    }
}

fn corners(image: &RgbImage) -> String {
    let (right, bottom) = (image.width() - 8, image.height() - 8);
    [(7, 7), (right, 7), (7, bottom), (right, bottom)].map(|(x, y)| colour(image, x, y)).iter().collect()
}

#[test]
fn every_orientation_ends_upright() {
    let jpeg = written(quarters(160, 80), ImageFormat::Jpeg);
    // Corners from the top left, row by row, after the turn that each value asks for (Exif 2.32, 4.6.4 A).
    let expected = ["rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"];
    for (value, corners_then) in (1..=8).zip(expected) {
        let made = prepare(&with_exif(&jpeg, value)).unwrap();
        let picture = decoded(&made.picture);
        assert_eq!(corners(&picture), corners_then, "orientation {value}");
        let turned = value > 4;
        assert_eq!((made.width, made.height), if turned { (80, 160) } else { (160, 80) });
        assert_eq!(picture.dimensions(), (made.width, made.height));
        assert_eq!(corners(&decoded(&made.thumbnail)), corners_then);
    }
}

#[test]
fn nothing_but_pixels_is_kept() {
    let png = written(quarters(64, 64), ImageFormat::Png);
    let text = {
        let content = b"Comment\0GPS 17.0212N 54.1018E Fairphone 5";
        let mut chunk = (content.len() as u32).to_be_bytes().to_vec();
        chunk.extend(b"tEXt");
        chunk.extend(content);
        chunk.extend(crc(&chunk[4..]).to_be_bytes());
        chunk
    };
    // After the signature and the header chunk.
    let png = [&png[..33], &text, &png[33..]].concat();
    let jpeg = with_exif(&written(quarters(64, 64), ImageFormat::Jpeg), 1);
    let trailed = [&written(quarters(64, 64), ImageFormat::Jpeg)[..], b"PK\x03\x04 Fairphone"].concat();
    for bytes in [png, jpeg, trailed] {
        assert!(bytes.windows(9).any(|part| part == b"Fairphone"));
        let made = prepare(&bytes).unwrap();
        for kept in [&made.picture, &made.thumbnail] {
            assert!(!kept.windows(9).any(|part| part == b"Fairphone"));
            assert!(!kept.windows(4).any(|part| part == b"Exif"));
        }
    }
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes
        .iter()
        .fold(!0u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 }))
}

#[test]
fn large_ones_are_made_smaller_in_proportion() {
    let made = prepare(&written(quarters(3000, 1500), ImageFormat::Jpeg)).unwrap();
    assert_eq!((made.width, made.height), (2048, 1024));
    assert_eq!(decoded(&made.thumbnail).dimensions(), (400, 200));
    assert_eq!(corners(&decoded(&made.picture)), "rgbw");
    let thin = prepare(&written(quarters(5000, 2), ImageFormat::Png)).unwrap();
    assert_eq!((thin.width, thin.height), (2048, 1));
    let small = prepare(&written(quarters(40, 30), ImageFormat::WebP)).unwrap();
    assert_eq!((small.width, small.height), (40, 30));
}

/// A camera's orange in Display P3 is not the same numbers in sRGB, and without the profile nobody would know.
#[test]
fn wide_colours_are_converted() {
    let orange = RgbImage::from_pixel(32, 32, Rgb([200, 120, 60]));
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 100);
    image::ImageEncoder::set_icc_profile(&mut encoder, moxcms::ColorProfile::new_display_p3().encode().unwrap()).unwrap();
    encoder.encode_image(&orange).unwrap();
    let [red, green, blue] = decoded(&prepare(&bytes).unwrap().picture).get_pixel(16, 16).0;
    assert!(red > 205 && (110..124).contains(&green) && blue < 56, "{red} {green} {blue}");
    let broken = bytes.iter().map(|byte| if *byte == b'd' { b'x' } else { *byte }).collect::<Vec<_>>();
    let _ = prepare(&broken);
}

#[test]
fn transparent_becomes_white() {
    let clear = RgbaImage::from_pixel(32, 32, Rgba([200, 0, 0, 0]));
    assert_eq!(decoded(&prepare(&written(clear, ImageFormat::Png)).unwrap().picture).get_pixel(16, 16).0, [255, 255, 255]);
    let half = RgbaImage::from_pixel(32, 32, Rgba([0, 0, 0, 128]));
    let [grey, ..] = decoded(&prepare(&written(half, ImageFormat::Png)).unwrap().picture).get_pixel(16, 16).0;
    assert!((120..136).contains(&grey));
}

/// A PNG of 74 bytes that claims any size.
fn claims(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1A\n".to_vec();
    let mut chunk = |kind: &[u8], content: &[u8]| {
        png.extend((content.len() as u32).to_be_bytes());
        png.extend([kind, content].concat());
        png.extend(crc(&[kind, content].concat()).to_be_bytes());
    };
    chunk(b"IHDR", &[&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat());
    chunk(b"IDAT", b"\x78\x9C\x63\x60\x60\x60\0\0\0\x04\0\x01");
    chunk(b"IEND", b"");
    png
}

#[test]
fn bombs_are_refused_by_their_header() {
    let begun = Instant::now();
    assert!(prepare(&claims(50_000, 50_000)).is_err());
    assert_eq!(prepare(&claims(20_000, 20_000)), Err(Refusal::TooLarge(20_000, 20_000)));
    assert!(prepare(&claims(20_001, 1)).is_err());
    assert!(prepare(&claims(0, 10)).is_err());
    // A JPEG header can be patched: the height and width stand after FF C0, length and precision.
    let mut jpeg = written(quarters(16, 16), ImageFormat::Jpeg);
    let at = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap() + 5;
    jpeg[at..at + 4].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]);
    assert!(prepare(&jpeg).is_err());
    assert!(begun.elapsed().as_secs() < 1);
}

#[test]
fn only_whole_pictures_of_the_three_kinds() {
    for foreign in [
        &b""[..],
        b"\xFF\xD8",
        b"GIF89a\x01\0\x01\0",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"BM",
        b"RIFF\0\0\0\0WAVE",
    ] {
        assert_eq!(prepare(foreign), Err(Refusal::Unknown));
    }
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = written(quarters(64, 48), format);
        assert!(prepare(&whole).is_ok(), "{format:?}");
        for part in [whole.len() / 4, whole.len() / 2, whole.len() - whole.len() / 8] {
            assert!(prepare(&whole[..part]).is_err(), "{format:?} cut after {part} of {}", whole.len());
        }
    }
    let cut = written(quarters(64, 48), ImageFormat::Jpeg);
    assert!(prepare(&with_exif(&cut[..cut.len() - 2], 6)).is_err());
}

/// A small generator with a fixed seed (SplitMix64, S. Vigna), so that a failure comes again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % below as u64) as usize
    }
}

#[test]
fn mutated_pictures_never_panic_outwards() {
    let sources = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].map(|format| written(quarters(24, 16), format));
    let camera = with_exif(&sources[0], 6);
    let mut dice = Dice(1);
    for round in 0..2400 {
        let mut bytes = if round % 4 == 3 { camera.clone() } else { sources[round % 4].clone() };
        for _ in 0..=dice.roll(6) {
            // The first bytes stay, so that a decoder sees the rest.
            let at = 12 + dice.roll(bytes.len() - 12);
            match dice.roll(4) {
                0 => bytes[at] = dice.roll(256) as u8,
                1 => bytes[at] ^= 1 << dice.roll(8),
                2 => drop(bytes.drain(at..(at + 1 + dice.roll(4)).min(bytes.len() - 1).max(at))),
                _ => bytes.insert(at, [0x00, 0xFF, 0x7F, 0x80][dice.roll(4)]),
            }
        }
        let _ = prepare(&bytes);
    }
}
