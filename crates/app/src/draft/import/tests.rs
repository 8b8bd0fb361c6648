use std::io::{Cursor, Write};

use majlis_contract::draft::ImportWarning::{self, CutOff, NoText, NotCut, OrderMended, ShapesMended};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn read(form: Form, bytes: &[u8]) -> Option<(Vec<String>, Vec<ImportWarning>)> {
    let made = imported(form, bytes, &Stop::default())?;
    let shown = made.sections.into_iter().map(|one| format!("{}|{}|{}", one.number, one.heading, one.text.replace('\n', "⏎")));
    Some((shown.collect(), made.warnings))
}

fn docx(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(text.as_bytes()).expect("its text");
    }
    archive.finish().expect("an archive").into_inner()
}

fn document(paragraphs: &str) -> String {
    format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{paragraphs}</w:body></w:document>"
    )
}

fn paragraph(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

#[test]
fn common_mark_is_cut_as_it_is() {
    let (sections, warnings) = read(Form::Text, "\u{FEFF}# المادة 1: النطاق\n\nتسري **على الجميع**.\n".as_bytes()).expect("a text");
    assert_eq!((sections, warnings), (vec!["1|النطاق|تسري **على الجميع**.".to_owned()], vec![]));
    assert_eq!(read(Form::Text, "نص بلا مواد.".as_bytes()).map(|(_, warnings)| warnings), Some(vec![NotCut]));
    assert_eq!(read(Form::Text, b" \n").map(|(_, warnings)| warnings), Some(vec![NoText]));
    assert_eq!(read(Form::Text, &[0xFF, 0xFE, 0x41]), None, "not UTF-8");
}

#[test]
fn docx_has_headings_numbers_and_lists() {
    let list = |id: u8, depth: u8| format!("<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{id}\"/></w:numPr>");
    let heading = "<w:pStyle w:val=\"Heading1\"/>";
    let body = [
        paragraph(heading, "المادة (1): النطاق"),
        paragraph(&list(1, 0), "تسري هنا &amp; هناك."),
        paragraph(&list(1, 1), "وفي الأسواق."),
        paragraph(&list(1, 0), "ولا تسري في غيرها."),
        paragraph(heading, "المادة (2): الرسوم"),
        paragraph(&list(2, 0), "ستون ريالًا."),
        paragraph("", "تدفع كل سنة."),
    ];
    let numbering = "<w:numbering xmlns:w=\"x\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl>\
                     <w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"8\">\
                     <w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/>\
                     </w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>";
    let file = docx(&[("word/document.xml", &document(&body.concat())), ("word/numbering.xml", numbering)]);
    let (sections, warnings) = read(Form::Docx, &file).expect("a document");
    let expected = ["1|النطاق|1. تسري هنا & هناك.⏎1.1 وفي الأسواق.⏎2. ولا تسري في غيرها.", "2|الرسوم|- ستون ريالًا.⏎⏎تدفع كل سنة."];
    assert_eq!((sections, warnings), (expected.map(str::to_owned).to_vec(), vec![]));
}

#[test]
fn what_is_no_document_is_refused() {
    assert_eq!(read(Form::Docx, b"PK\x03\x04 nothing"), None);
    assert_eq!(read(Form::Docx, &docx(&[("word/other.xml", "<x/>")])), None);
    assert_eq!(read(Form::Pdf, b"%PDF-1.7 nothing"), None);
}

/// Forty megabytes of nothing in some kilobytes.
#[test]
fn an_archive_that_unfolds_without_end_is_refused() {
    let bomb = docx(&[("word/document.xml", &" ".repeat(40 * 1024 * 1024))]);
    assert!(bomb.len() < 100_000);
    assert_eq!(read(Form::Docx, &bomb), None);
}

#[test]
fn what_is_too_much_is_cut_off_and_said() {
    let many: String = (1..=400).map(|at| format!("مادة {at}\nنص.\n")).collect();
    let (sections, warnings) = read(Form::Text, many.as_bytes()).expect("a text");
    assert_eq!((sections.len(), warnings), (300, vec![CutOff]));
}

/// A file that Chromium has printed.
#[test]
fn a_pdf_gives_its_text_layer() {
    let (sections, warnings) = read(Form::Pdf, include_bytes!("by_law.pdf")).expect("a file");
    let expected = [
        "||لائحة عربات الطعام",
        "1|التعريفات|العربة مركبة متنقلة لبيع الطعام في حدود البلدية.",
        "2|أماكن الوقوف|لا يقل البعد بين عربة وأخرى عن 10 أمتار، ولا يسد بها رصيف أو منحدر.",
        "3|ساعات العمل|تعمل العربات من الرابعة عصرا حتى منتصف الليل.",
    ];
    assert_eq!((sections, warnings), (expected.map(str::to_owned).to_vec(), vec![OrderMended, ShapesMended]));
}
