//! What is served of a photo.

use acceptance::{Answer, Client, TestServer};
use image::ImageFormat;
use serde_json::Value;

use acceptance::sample::{MARK, annotated_png, annotated_webp, corners, from_camera, quarters, served, written};

async fn both(client: &Client, photo: &Value) -> [Answer; 2] {
    let get = async |name: &str| client.get(&format!("/{}", photo[name].as_str().unwrap())).await;
    [get("url").await, get("thumbnail_url").await]
}

#[tokio::test(flavor = "multi_thread")]
async fn however_the_camera_was_held_the_photo_stands_upright() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    // After the turn that each value asks for (Exif 2.32, 4.6.4 A).
    for (orientation, expected) in (1..=8).zip(["rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"]) {
        let photo = visitor.upload(from_camera(quarters(160, 80), orientation), "image/jpeg").await.expect(201);
        let size = if orientation > 4 { (80, 160) } else { (160, 80) };
        assert_eq!((photo["width"].as_u64(), photo["height"].as_u64()), (Some(size.0), Some(size.1)), "{orientation}");
        for answer in both(&visitor, &photo).await {
            let picture = served(&answer.bytes);
            assert_eq!(corners(&picture), expected, "{orientation}");
            assert_eq!((u64::from(picture.width()), u64::from(picture.height())), size);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_but_pixels_is_served() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let trailed = [written(quarters(64, 48), ImageFormat::Jpeg), b"PK\x03\x04".to_vec(), MARK.to_vec()].concat();
    let samples = [
        ("image/jpeg", from_camera(quarters(64, 48), 1)),
        ("image/jpeg", trailed),
        ("image/png", annotated_png(1)),
        ("image/webp", annotated_webp()),
        // What the header says does not count, what the bytes are does.
        ("image/jpeg", annotated_png(3)),
    ];
    for (nth, (kind, bytes)) in samples.into_iter().enumerate() {
        assert!(bytes.windows(MARK.len()).any(|part| part == MARK), "the sample carries the mark");
        let photo = visitor.upload(bytes, kind).await.expect(201);
        for answer in both(&visitor, &photo).await {
            assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/jpeg")));
            for hidden in [MARK, b"Exif", b"Fairphone", b"http://ns.adobe.com", b"JUMBF"] {
                assert!(
                    !answer.bytes.windows(hidden.len()).any(|part| part == hidden),
                    "sample {nth}: {}",
                    String::from_utf8_lossy(hidden)
                );
            }
            assert_eq!(served(&answer.bytes).dimensions(), (64, 48));
            assert!(answer.header("content-security-policy").unwrap().contains("sandbox"));
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
            assert!(answer.header("content-disposition").unwrap().ends_with(".jpg\""));
            assert!(answer.header("cache-control").unwrap().starts_with("private, max-age="));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn large_photos_become_smaller_in_proportion() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let photo = visitor.upload(written(quarters(3000, 1500), ImageFormat::Jpeg), "image/jpeg").await.expect(201);
    let [picture, thumbnail] = both(&visitor, &photo).await.map(|answer| answer.bytes);
    assert_eq!(photo["size"].as_u64(), Some(picture.len() as u64));
    assert_eq!(served(&picture).dimensions(), (2048, 1024));
    assert_eq!(served(&thumbnail).dimensions(), (400, 200));
    assert_eq!(corners(&served(&picture)), "rgbw");
    let small = visitor.upload(written(quarters(40, 30), ImageFormat::Png), "image/png").await.expect(201);
    assert_eq!((small["width"].as_u64(), small["height"].as_u64()), (Some(40), Some(30)));
}
