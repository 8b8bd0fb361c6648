//! Pictures as they come, honest and not.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// What stands where a position and a device would.
pub const MARK: &[u8] = b"GPS 17.0212N 54.1018E Fairphone 5";

/// Red, green, blue and white quarters.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([255, 0, 0]),
        (false, true) => Rgb([0, 255, 0]),
        (true, false) => Rgb([0, 0, 255]),
        (false, false) => Rgb([255, 255, 255]),
    })
}

pub fn written(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The TIFF structure of Exif: an orientation and the mark.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0x26]);
    tiff.extend([0; 4]);
    tiff.extend(MARK);
    tiff
}

/// A JPEG as a camera held that way would write it.
pub fn from_camera(image: RgbImage, orientation: u8) -> Vec<u8> {
    let jpeg = written(image, ImageFormat::Jpeg);
    let tiff = exif(orientation);
    let length = (tiff.len() as u16 + 8).to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, b"Exif\0\0", &tiff, &jpeg[2..]].concat()
}

fn chunk(kind: &[u8], content: &[u8]) -> Vec<u8> {
    let step = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 });
    let crc = !kind.iter().chain(content).fold(!0, step);
    [&(content.len() as u32).to_be_bytes(), kind, content, &crc.to_be_bytes()].concat()
}

/// A PNG with words and Exif in chunks of their own.
pub fn annotated_png(orientation: u8) -> Vec<u8> {
    let png = written(quarters(64, 48), ImageFormat::Png);
    let text = chunk(b"tEXt", &[b"Comment\0", MARK].concat());
    let long = chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", MARK].concat());
    [&png[..33], &text, &long, &chunk(b"eXIf", &exif(orientation)), &png[33..]].concat()
}

/// A WebP in the extended form, with Exif and XMP.
pub fn annotated_webp() -> Vec<u8> {
    let webp = written(quarters(64, 48), ImageFormat::WebP);
    let part = |kind: &[u8], content: &[u8]| {
        let mut bytes = [kind, &(content.len() as u32).to_le_bytes(), content].concat();
        bytes.resize(bytes.len().next_multiple_of(2), 0);
        bytes
    };
    let head = part(b"VP8X", &[0x0C, 0, 0, 0, 63, 0, 0, 47, 0, 0]);
    let body = [b"WEBP", head.as_slice(), &webp[12..], &part(b"EXIF", &exif(1)), &part(b"XMP ", MARK)].concat();
    [b"RIFF", (body.len() as u32).to_le_bytes().as_slice(), &body].concat()
}

/// A PNG of 74 bytes that claims any size.
pub fn claiming(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let data = chunk(b"IDAT", b"\x78\x9C\x63\x60\x60\x60\0\0\0\x04\0\x01");
    [b"\x89PNG\r\n\x1A\n".as_slice(), &chunk(b"IHDR", &header), &data, &chunk(b"IEND", b"")].concat()
}

/// A JPEG whose header claims another size.
pub fn claiming_jpeg(side: u16) -> Vec<u8> {
    let mut jpeg = written(quarters(16, 16), ImageFormat::Jpeg);
    let at = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap() + 5;
    jpeg[at..at + 4].copy_from_slice(&[side.to_be_bytes(), side.to_be_bytes()].concat());
    jpeg
}

/// A picture that is served.
pub fn served(bytes: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap().into_rgb8()
}

/// The colours of the corners, row by row from the top left.
pub fn corners(image: &RgbImage) -> String {
    let colour = |x: u32, y: u32| match image.get_pixel(x, y).0.map(|value| value > 127) {
        [true, true, true] => 'w',
        [true, false, false] => 'r',
        [false, true, false] => 'g',
        [false, false, true] => 'b',
        _ => '?',
    };
    let (right, bottom) = (image.width() - 8, image.height() - 8);
    [(7, 7), (right, 7), (7, bottom), (right, bottom)].map(|(x, y)| colour(x, y)).iter().collect()
}

/// A file that somebody sends as a photo.
pub struct Sample {
    pub name: String,
    /// What the sender says that it is.
    pub kind: &'static str,
    pub bytes: Vec<u8>,
    /// The status that it must be answered with.
    pub verdict: u16,
}

fn sample(name: impl Into<String>, kind: &'static str, bytes: Vec<u8>, verdict: u16) -> Sample {
    Sample { name: name.into(), kind, bytes, verdict }
}

/// Honest pictures and what only calls itself one, each with its verdict.
pub fn corpus() -> Vec<Sample> {
    [honest(), disguised(), broken(), claiming_much()].into_iter().flatten().collect()
}

fn honest() -> Vec<Sample> {
    let jpeg = written(quarters(64, 48), ImageFormat::Jpeg);
    let mut samples = vec![
        sample("a JPEG from a camera", "image/jpeg", from_camera(quarters(64, 48), 1), 201),
        sample("a JPEG held upside down", "image/jpeg", from_camera(quarters(640, 480), 3), 201),
        sample("a PNG with words", "image/png", annotated_png(1), 201),
        sample("a WebP with Exif", "image/webp", annotated_webp(), 201),
        sample("a PNG called JPEG", "image/jpeg", annotated_png(6), 201),
        sample("a JPEG with a ZIP behind it", "image/jpeg", [jpeg, b"PK\x03\x04".to_vec(), MARK.to_vec()].concat(), 201),
        sample("a large JPEG", "image/jpeg", written(quarters(4000, 3000), ImageFormat::Jpeg), 201),
        sample("a grey PNG", "image/png", written(image::GrayImage::new(300, 200), ImageFormat::Png), 201),
        sample("a clear PNG", "image/png", written(image::RgbaImage::new(300, 200), ImageFormat::Png), 201),
        sample("a deep PNG", "image/png", written(DynamicImage::new_rgb16(120, 90), ImageFormat::Png), 201),
    ];
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        samples.push(sample(format!("a whole {format:?}"), "image/png", written(quarters(64, 48), format), 201));
    }
    samples
}

fn disguised() -> Vec<Sample> {
    let named = [
        ("empty", b"".as_slice()),
        ("one byte", b"\xFF"),
        ("start of a JPEG", b"\xFF\xD8\xFF"),
        ("text", b"this is a text that was renamed to photo.jpg"),
        ("SVG", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("SVG after a declaration", b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("HTML", b"<!doctype html><script>alert(1)</script>"),
        ("GIF", b"GIF89a\x01\0\x01\0\x80\0\0\xFF\xFF\xFF\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"),
        ("BMP", b"BM\x1E\0\0\0\0\0\0\0\x1A\0\0\0\x0C\0\0\0\x01\0\x01\0\x01\0\x18\0\0\0\xFF\0"),
        ("PDF", b"%PDF-1.7\n1 0 obj\n"),
        ("ZIP", b"PK\x03\x04\x14\0\0\0\0\0"),
        ("ELF", b"\x7FELF\x02\x01\x01\0\0\0\0\0"),
        ("TIFF", b"II*\0\x08\0\0\0\0\0"),
        ("AVIF", b"\0\0\0\x1Cftypavif\0\0\0\0avifmif1"),
        ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        ("WAVE", b"RIFF\x24\0\0\0WAVEfmt "),
        ("PNG signature alone", b"\x89PNG\r\n\x1A\n"),
        ("empty WebP", b"RIFF\x04\0\0\0WEBP"),
    ];
    let mut samples: Vec<Sample> = named.into_iter().map(|(name, bytes)| sample(name, "image/jpeg", bytes.to_vec(), 422)).collect();
    for kind in ["image/svg+xml", "image/gif", "text/html", "application/octet-stream", "application/pdf"] {
        samples.push(sample(format!("a JPEG said to be {kind}"), kind, written(quarters(64, 48), ImageFormat::Jpeg), 415));
    }
    samples
}

fn broken() -> Vec<Sample> {
    let mut samples = Vec::new();
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = written(quarters(64, 48), format);
        for percent in [10, 30, 50, 70, 90] {
            let part = whole[..whole.len() * percent / 100].to_vec();
            samples.push(sample(format!("{percent} % of {format:?}"), "image/jpeg", part, 422));
        }
    }
    let camera = from_camera(quarters(64, 48), 6);
    let holes = camera.iter().enumerate().map(|(at, byte)| if at % 7 == 6 { 0 } else { *byte }).collect();
    samples.push(sample("JPEG without its end", "image/jpeg", camera[..camera.len() - 2].to_vec(), 422));
    samples.push(sample("JPEG with holes", "image/jpeg", holes, 422));
    samples
}

/// Small files that would be large once decoded, and one that is large as it is.
fn claiming_much() -> Vec<Sample> {
    let sides = [(50_000, 50_000), (20_000, 20_000), (6_500, 6_500), (20_001, 1), (1, 65_535), (0, 10), (u32::MAX, u32::MAX)];
    let pngs = sides.map(|(width, height)| sample(format!("PNG of {width} × {height}"), "image/png", claiming(width, height), 422));
    let jpegs = [65_500, 20_000].map(|side| sample(format!("JPEG of {side} × {side}"), "image/jpeg", claiming_jpeg(side), 422));
    let heavy = sample("13 MiB", "image/jpeg", vec![0xFF; 13 << 20], 413);
    pngs.into_iter().chain(jpegs).chain([heavy]).collect()
}
