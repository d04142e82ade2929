package suda.netty;

/** What all pages look like. They need nothing else. */
final class Html {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>{network}</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 40em; margin: 3em auto; padding: 0 1em }
      dt { font-weight: 600; margin-top: 1em }
      dd { margin: 0 }
      code { background: #8882; padding: .1em .3em; border-radius: .2em }
      footer { margin-top: 3em; opacity: .6 }
      </style>
      <h1>{network}</h1>
      {body}
      <footer>Suda {version}</footer>
      </html>
      """;

  private Html() {}

  /** A page of the network with {@code body}, which is HTML, on it. */
  static String page(Access.Web web, String body) {
    // The body comes last: nothing is replaced in what others have named.
    return FRAME
        .replace("{network}", escaped(web.network()))
        .replace("{version}", escaped(web.version()))
        .replace("{body}", body.strip());
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
