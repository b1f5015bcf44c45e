// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_strip.h"

#include "ui/journal/journal_cells.h"
#include "ui/journal/revocation_words.h"
#include "ui/journal/seeing_to.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace gatehouse {

namespace {

struct Line
{
    QFrame *frame;
    QLabel *text;
    QPushButton *show;
    QPushButton *close;
};

Line makeLine(const QString &panel, Mark mark, Ink ink, QWidget *parent)
{
    Line line;
    line.frame = new QFrame(parent);
    line.frame->setProperty("panel", panel);
    auto *picture = new QLabel(line.frame);
    picture->setPixmap(markIcon(mark).pixmap(scaled(14), scaled(14)));
    line.text = makeLabel({}, TextRole::Body, ink, line.frame);
    line.text->setWordWrap(true);
    line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.show = new QPushButton(JournalStrip::tr("Show"), line.frame);
    line.close = new QPushButton(line.frame);
    auto *row = new QHBoxLayout(line.frame);
    row->setContentsMargins(scaled(12), scaled(5), scaled(8), scaled(5));
    row->setSpacing(scaled(8));
    row->addWidget(picture);
    row->addWidget(line.text, 1);
    row->addWidget(line.show);
    row->addWidget(line.close);
    return line;
}

} // namespace

Link journalLink(JournalEnd end)
{
    Link link;
    link.page = PageId::Journal;
    link.query = journalQuery(end, {});
    return link;
}

JournalStrip::JournalStrip(AsyncReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_book(new RevocationBook(reader, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), 0);
    column->setSpacing(scaled(6));
    const Line alarm = makeLine(QStringLiteral("bad"), Mark::Failed, Ink::BadText, this);
    m_alarm = alarm.frame;
    m_alarm->setObjectName(QStringLiteral("survivors"));
    m_alarmText = alarm.text;
    alarm.show->setObjectName(QStringLiteral("showSurvivors"));
    alarm.close->setText(tr("I have &seen to it"));
    alarm.close->setObjectName(QStringLiteral("seenToIt"));
    alarm.close->setToolTip(tr("Writes into the ledger that you have seen to it, and closes this notice for all who work with it. The "
                               "session's row and the journal go on saying it, with your name."));
    m_seenTo = alarm.close;
    connect(alarm.show, &QPushButton::clicked, this, [this] {
        Link link = journalLink(JournalEnd::Survived);
        if (m_shown.size() == 1 && m_shown.front().target.session) {
            link = {};
            link.page = PageId::Sessions;
            link.session = m_shown.front().target.session;
        }
        Q_EMIT linkActivated(link);
    });
    connect(alarm.close, &QPushButton::clicked, this, &JournalStrip::acknowledge);
    const Line open = makeLine(QStringLiteral("warn"), Mark::Stale, Ink::WarnText, this);
    m_open = open.frame;
    m_open->setObjectName(QStringLiteral("leftOpen"));
    m_openText = open.text;
    open.show->setObjectName(QStringLiteral("showLeftOpen"));
    open.close->setText(tr("Not now"));
    open.close->setToolTip(tr("Closes this notice until the program starts again, or another order is left open"));
    connect(open.show, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(journalLink(JournalEnd::Open)); });
    connect(open.close, &QPushButton::clicked, this, [this] {
        m_openDismissed = m_book->leftOpen().size();
        update();
    });
    column->addWidget(m_alarm);
    column->addWidget(m_open);
    connect(m_book, &RevocationBook::changed, this, &JournalStrip::update);
    update();
}

void JournalStrip::update()
{
    m_shown.clear();
    for (const JournalTarget &survivor : m_book->survivors()) {
        if (survivor.seenBy.isEmpty())
            m_shown.push_back(survivor);
    }
    if (!m_shown.empty()) {
        const JournalTarget &newest = m_shown.front();
        const QString subject = shownSubject(newest.target.subject);
        QStringList ways;
        for (const SureWay &way : m_book->waysFor(newest))
            ways << way.title;
        const QString text = m_shown.size() == 1
                                 ? tr("%1 on %2 was revoked %3 and lives: the server lists it, in use %4.")
                                       .arg(subject, newest.sourceName, words::moment(newest.provedAt), words::moment(newest.survived))
                                 : tr("%1 revoked sessions live, the last one seen: %2 on %3, in use %4.")
                                       .arg(words::count(static_cast<qint64>(m_shown.size())), subject, newest.sourceName,
                                           words::moment(newest.survived));
        m_alarmText->setText(text + u' ' + tr("What ends it for sure: %1.").arg(ways.join(QStringLiteral(", "))));
        m_alarm->setAccessibleName(m_alarmText->text());
    }
    m_alarm->setVisible(!m_shown.empty());
    const std::size_t open = m_book->leftOpen().size();
    m_openText->setText(tr("%n order(s) were left open: what became of them is not known. The server can be read again for them, which "
                           "changes nothing there.",
        nullptr, static_cast<int>(open)));
    m_open->setAccessibleName(m_openText->text());
    m_openDismissed = std::min(m_openDismissed, open);
    const bool tellOpen = open > m_openDismissed && !m_onJournal;
    m_open->setVisible(tellOpen);
    setVisible(!m_shown.empty() || tellOpen);
}

void JournalStrip::setPage(PageId page)
{
    m_onJournal = page == PageId::Journal;
    update();
}

void JournalStrip::acknowledge()
{
    m_seenTo->setEnabled(false);
    seeTo(m_reader, this, m_shown, true, m_officer, [this](const QString &sentence) {
        m_seenTo->setEnabled(true);
        Q_EMIT notice(sentence); // the strip goes with what the ledger says
    });
}

} // namespace gatehouse
