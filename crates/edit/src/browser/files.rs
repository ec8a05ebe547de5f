//! Files that come in and go out: chosen, dropped, pasted, downloaded.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, FileList, HtmlElement,
    HtmlInputElement, Url,
};

use super::document;

/// A file as it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A text, with the page that it came from.
type Words = (String, Option<String>);

/// The files of a drop or of a choice, once they are read, and the names of those that cannot be: a folder, or what was moved or
/// locked since.
pub async fn read(files: Vec<File>) -> (Vec<Incoming>, Vec<String>) {
    let (mut all, mut unread) = (Vec::new(), Vec::new());
    for file in files {
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => all.push(Incoming { name: file.name(), bytes: Uint8Array::new(&buffer).to_vec() }),
            Err(_) => unread.push(file.name()),
        }
    }
    (all, unread)
}

/// The files themselves: the list is the browser's, which empties it with its field, or when the event is over.
fn each(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

/// Takes the files out of a field, which is empty again, so that the same file can be chosen once more.
pub fn chosen(event: &Event) -> Vec<File> {
    let Some(field) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else { return Vec::new() };
    let files = field.files().map(|it| each(&it)).unwrap_or_default();
    field.set_value("");
    files
}

/// Whether what is dragged is taken where it is: files anywhere, and text where one is pasted. What was taken up `inside` the page,
/// and what comes over another field, is left to the browser.
pub fn is_taken(event: &DragEvent, inside: bool) -> bool {
    let Some(data) = event.data_transfer().filter(|_| !inside) else { return false };
    let has = |kind: &str| data.types().iter().any(|it| it.as_string().is_some_and(|it| it == kind));
    let place = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let is_in = |places: &str| place.as_ref().is_some_and(|it| it.closest(places).is_ok_and(|it| it.is_some()));
    let taken = has("Files") || has("text/plain") && is_in("#paste");
    if taken {
        event.prevent_default();
    } else if !is_in("input, textarea") {
        // A link that is dropped would be opened in the editor's place.
        event.prevent_default();
        data.set_drop_effect("none");
    }
    taken
}

/// What was dropped: files, or text.
pub type Dropped = (Option<Vec<File>>, Option<Words>);

/// Takes what was dropped, if it [is taken](is_taken) there.
pub fn dropped(event: &DragEvent, inside: bool) -> Dropped {
    let Some(data) = event.data_transfer().filter(|_| is_taken(event, inside)) else { return (None, None) };
    let files = data.files().map(|it| each(&it)).filter(|it| !it.is_empty());
    let text = if files.is_none() { text_of(&data) } else { None };
    (files, text)
}

/// What was pasted: files, or text with the page that it came from.
pub fn pasted(event: &Event) -> Dropped {
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
        return (None, None);
    };
    let text = text_of(&data);
    let files = if text.is_none() { data.files().map(|it| each(&it)).filter(|it| !it.is_empty()) } else { None };
    (files, text)
}

fn text_of(data: &DataTransfer) -> Option<Words> {
    let plain = data.get_data("text/plain").ok().filter(|it| !it.trim().is_empty())?;
    Some((plain, data.get_data("text/html").ok().filter(|it| !it.is_empty())))
}

/// Lets the reader keep a file.
pub fn download(name: &str, kind: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Some(link) = document().and_then(|it| it.create_element("a").ok()) {
        let _ = link.set_attribute("href", &url);
        let _ = link.set_attribute("download", name);
        if let Some(link) = link.dyn_ref::<HtmlElement>() {
            link.click();
        }
    }
    // The browser has the content once the click is over; a while is given to those that are slow.
    let revoke = move || {
        let _ = Url::revoke_object_url(&url);
    };
    super::later(60_000, revoke);
}
