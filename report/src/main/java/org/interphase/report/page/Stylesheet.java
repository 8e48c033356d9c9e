package org.interphase.report.page;

import org.interphase.report.svg.Theme;

/// The style of a page: a column of text set like a good paper, in the fonts that the reader's system has.
final class Stylesheet {
    private Stylesheet() {}

    static String css() {
        return colours() + LAYOUT + TABLES + BOXES + PRINT;
    }

    /// Light unless the system asks for dark; a pressed button overrides both.
    private static String colours() {
        String light = "color-scheme:light;" + Theme.LIGHT.cssVariables();
        String dark = "color-scheme:dark;" + Theme.DARK.cssVariables();
        return ":root{" + light + "}\n"
                + "@media (prefers-color-scheme:dark){:root{" + dark + "}}\n"
                + ":root:has(#theme-light:checked){" + light + "}\n"
                + ":root:has(#theme-dark:checked){" + dark + "}\n"
                + "@media print{:root,:root:has(#theme-dark:checked){" + light + "}}\n";
    }

    private static final String LAYOUT = """
            *{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
            body{margin:0;background:var(--paper);color:var(--ink);
              font:1.0625rem/1.58 Charter,"Bitstream Charter","Sitka Text",Cambria,"Source Serif 4","Liberation Serif",Georgia,serif;
              font-variant-numeric:lining-nums;overflow-wrap:break-word;text-rendering:optimizeLegibility}
            header,main,footer{max-width:46.5rem;margin:0 auto;padding:0 1.25rem}
            header{padding-top:3.2rem}
            h1{font-size:2.05rem;line-height:1.18;font-weight:600;letter-spacing:-.012em;margin:0 0 .45rem;text-wrap:balance}
            .subtitle{font-size:1.18rem;line-height:1.4;color:var(--quiet);margin:0 0 .5rem;text-wrap:balance}
            .authors{margin:0;color:var(--quiet)}
            .summary{margin:1.6rem 0 0;padding:1rem 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
            h2{font-size:1.32rem;line-height:1.3;font-weight:600;margin:2.9rem 0 .7rem;text-wrap:balance}
            h2 a{color:var(--quiet);text-decoration:none;font-weight:400;margin-right:.45em;font-variant-numeric:tabular-nums}
            h3{font-size:1.08rem;line-height:1.35;font-weight:600;margin:2rem 0 .4rem}
            p{margin:.75rem 0;hanging-punctuation:first last}
            ul,ol{padding-left:1.4rem;margin:.75rem 0}
            li{margin:.25rem 0}
            a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
            a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
            sup,sub{font-size:.72em;line-height:0;position:relative;vertical-align:baseline}
            sup{top:-.42em}
            sub{top:.22em}
            code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
            code{background:var(--wash);padding:.08em .3em;border-radius:3px}
            pre{background:var(--wash);padding:.8rem 1rem;border-radius:3px;line-height:1.45;margin:1rem 0;overflow-wrap:normal}
            nav{margin:1.6rem 0 0;font-size:.95rem}
            nav ol{list-style:none;counter-reset:s;padding:0;margin:0;columns:2;column-gap:2rem}
            nav li{counter-increment:s;margin:0;padding:.14rem 0 .14rem 1.9em;text-indent:-1.9em;break-inside:avoid}
            nav li::before{content:counter(s);display:inline-block;width:1.9em;text-indent:0;color:var(--quiet);font-variant-numeric:tabular-nums}
            nav a{text-decoration:none}
            nav a:hover{text-decoration:underline}
            figure{margin:1.9rem 0 2.1rem}
            figure svg{display:block;width:100%;height:auto;overflow:visible}
            .narrow{display:none}
            figcaption,.caption{font-size:.9rem;line-height:1.48;color:var(--quiet);margin:.55rem 0 0;text-wrap:pretty}
            figcaption b,.caption b{color:var(--ink);font-weight:600}
            .links{white-space:nowrap;margin-left:.35em}
            .links a{margin-right:.5em}
            .theme{position:absolute;top:.75rem;right:1rem;font:.75rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
            .theme input{position:absolute;opacity:0;width:1px;height:1px}
            .theme label{padding:.25rem .45rem;color:var(--quiet);cursor:pointer;border-radius:3px}
            .theme input:checked+label{color:var(--ink);background:var(--wash)}
            .theme input:focus-visible+label{outline:2px solid var(--link)}
            footer{margin-top:3.5rem;padding-top:1rem;padding-bottom:3rem;font-size:.84rem;line-height:1.5;color:var(--quiet)}
            footer dl{border-top:1px solid var(--rule);padding-top:.9rem}
            @media (max-width:39rem){
              body{font-size:1rem}
              header{padding-top:3rem}
              h1{font-size:1.6rem}
              nav ol{columns:1}
              .wide{display:none}
              .narrow{display:block}
            }
            """;

    private static final String TABLES = """
            .table{margin:1.9rem 0 2.1rem}
            .scroll{overflow-x:auto;overscroll-behavior-x:contain}
            .table .scroll{background:linear-gradient(to right,var(--paper) 40%,transparent) local left/2.2rem 100% no-repeat,
              linear-gradient(to left,var(--paper) 40%,transparent) local right/2.2rem 100% no-repeat,
              linear-gradient(to right,var(--rule),transparent) scroll left/.7rem 100% no-repeat,
              linear-gradient(to left,var(--rule),transparent) scroll right/.7rem 100% no-repeat}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 0;border-top:1.5px solid var(--axis);border-bottom:1.5px solid var(--axis);
              font:.85rem/1.4 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",Roboto,sans-serif;font-variant-numeric:tabular-nums lining-nums}
            th,td{padding:.36rem .7rem;text-align:left;vertical-align:baseline;font-weight:400}
            th:first-child,td:first-child{padding-left:.1rem}
            th:last-child,td:last-child{padding-right:.5rem}
            thead th{border-bottom:1px solid var(--axis);font-weight:600;vertical-align:bottom}
            tbody tr+tr>*{border-top:1px solid var(--grid)}
            tbody th{min-width:8.5rem}
            .number{text-align:right;white-space:nowrap}
            thead .number{white-space:normal}
            .unit{font-weight:400;color:var(--quiet);white-space:nowrap}
            .u{display:inline-block;text-align:left;color:var(--quiet);padding-left:.3em}
            .mark{display:inline-block;width:0;white-space:nowrap;text-indent:.15em}
            .many{width:auto}
            .short{white-space:nowrap}
            .mark a{text-decoration:none}
            .number .origin{display:block}
            .origin{font-size:.9em;font-style:italic;color:var(--quiet);white-space:nowrap}
            .notes{list-style:none;padding:0;margin:.5rem 0 0;font-size:.82rem;line-height:1.45;color:var(--quiet)}
            .notes li{margin:.1rem 0}
            .none{color:var(--quiet);font-style:italic}
            dl{margin:1rem 0}
            dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1.2rem;padding:.22rem 0}
            dt{color:var(--quiet)}
            dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums lining-nums}
            @media screen and (max-width:59.99rem){
              .broad table{font-size:.8rem}
              .broad th,.broad td{padding-left:.3rem;padding-right:.35rem}
            }
            @media screen and (min-width:60rem){
              .broad .scroll{margin-right:max(-14rem,24rem - 50vw)}
              .broad table{width:auto;min-width:min(44rem,100%)}
            }
            @media (max-width:39rem){
              dl div{grid-template-columns:1fr}
              .long{min-width:15rem}
            }
            """;

    private static final String BOXES = """
            .warnings{list-style:none;padding:0;margin:1rem 0}
            .warnings li{display:grid;grid-template-columns:1.35rem 1fr;gap:.65rem;padding:.5rem 0;margin:0;border-top:1px solid var(--grid)}
            .warnings li:last-child{border-bottom:1px solid var(--grid)}
            .warnings p{margin:0}
            .warnings b{color:var(--alert)}
            .warnings .note b{color:var(--ink)}
            .sign{width:1.35rem;height:1.35rem;margin-top:.16rem;border:1.5px solid var(--alert);color:var(--alert);border-radius:50%;
              font:700 .82rem/1.2rem "Helvetica Neue",Arial,"Liberation Sans",sans-serif;text-align:center}
            .note .sign{border-color:var(--quiet);color:var(--quiet)}
            .refused .sign{background:var(--alert);color:var(--paper)}
            .callout{margin:1.5rem 0;padding:.75rem 1rem;background:var(--wash);border-left:3px solid var(--rule)}
            .callout h4{margin:0;font-size:1rem}
            .callout p{margin:.2rem 0 0}
            .simulated{border:1.5px dashed var(--alert)}
            .simulated h4{color:var(--alert)}
            details{margin:1rem 0}
            details+details{margin-top:-.55rem}
            summary{cursor:pointer;color:var(--link)}
            """;

    private static final String PRINT = """
            @media print{
              @page{margin:2cm}
              body{font-size:10.5pt}
              header,main,footer{max-width:none;padding-left:0;padding-right:0}
              header{padding-top:0}
              .theme,.links{display:none}
              .wide{display:block}
              .narrow{display:none}
              .scroll{overflow:visible}
              figure,.callout,tr,li{break-inside:avoid}
              h2,h3,.caption{break-after:avoid}
              a{color:inherit;text-decoration:none}
              details>*{display:block}
              details::details-content{content-visibility:visible;display:block}
            }
            """;
}
