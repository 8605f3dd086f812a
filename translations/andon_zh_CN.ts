<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlarmOperator</name>
    <message>
        <source>%n acknowledged</source>
        <translation>已确认 %n 条</translation>
    </message>
    <message>
        <source>%n un-acknowledged</source>
        <translation>已取消确认 %n 条</translation>
    </message>
    <message>
        <source>%n commented</source>
        <translation>已备注 %n 条</translation>
    </message>
    <message>
        <source>%n shelved</source>
        <translation>已搁置 %n 条</translation>
    </message>
    <message>
        <source>%n unshelved</source>
        <translation>已取消搁置 %n 条</translation>
    </message>
    <message>
        <source>%n reset</source>
        <translation>已复位 %n 条</translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>注销(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Search &amp;everywhere</source>
        <translation>全局搜索(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>筛选本页(&amp;F)</translation>
    </message>
    <message>
        <source>Select &amp;all alarms</source>
        <translation>选择全部报警(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>总览(&amp;O)</translation>
    </message>
    <message>
        <source>Un&amp;it</source>
        <translation>单元(&amp;I)</translation>
    </message>
    <message>
        <source>Ass&amp;et</source>
        <translation>设备(&amp;E)</translation>
    </message>
    <message>
        <source>Asset &amp;tree</source>
        <translation>设备树(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Alarms</source>
        <translation>报警(&amp;A)</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>规则(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Brokers and sources</source>
        <translation>代理与数据源(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Payloads kept out</source>
        <translation>被拒收的消息(&amp;P)</translation>
    </message>
    <message>
        <source>Au&amp;dit trail</source>
        <translation>审计记录(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>高对比度(&amp;C)</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>放大文字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>正常文字(&amp;N)</translation>
    </message>
    <message>
        <source>Badges do not &amp;flash</source>
        <translation>标志不闪烁(&amp;F)</translation>
    </message>
    <message>
        <source>Language: as the s&amp;ystem</source>
        <translation>语言：跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>Language: &amp;English</source>
        <translation>Language: &amp;English（英语）</translation>
    </message>
    <message>
        <source>Language: &amp;Deutsch (German)</source>
        <translation>Language: &amp;Deutsch（德语）</translation>
    </message>
    <message>
        <source>Language: 简体中文 (C&amp;hinese)</source>
        <translation>语言：简体中文(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Next unacknowledged</source>
        <translation>下一条未确认(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the &amp;detail</source>
        <translation>转到详情(&amp;D)</translation>
    </message>
    <message>
        <source>R&amp;elease the held list</source>
        <translation>恢复列表更新(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>确认(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Un-acknowledge</source>
        <translation>取消确认(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>备注(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Shelve...</source>
        <translation>搁置...(&amp;S)</translation>
    </message>
    <message>
        <source>Uns&amp;helve</source>
        <translation>取消搁置(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Reset latch</source>
        <translation>复位锁存(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Its rule</source>
        <translation>其规则(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Guidance for this alarm</source>
        <translation>此报警的处理指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Tun&amp;ing bench</source>
        <translation>调优台(&amp;G)</translation>
    </message>
    <message>
        <source>Alarm &amp;KPI</source>
        <translation>报警 KPI(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tune it</source>
        <translation>调优此报警(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;My work</source>
        <translation>我的工作(&amp;M)</translation>
    </message>
    <message>
        <source>Tre&amp;nds</source>
        <translation>趋势(&amp;N)</translation>
    </message>
    <message>
        <source>Larger targets for &amp;gloves</source>
        <translation>放大触控目标（戴手套）(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;False alarm</source>
        <translation>误报(&amp;F)</translation>
    </message>
    <message>
        <source>Lea&amp;rning</source>
        <translation>学习(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Seven days of the plant&apos;s past are being made ...</source>
        <translation>正在生成工厂过去七天的数据...</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Connecting to broker %1 at %2.</source>
        <translation>正在连接代理 %1（%2）。</translation>
    </message>
    <message>
        <source>Broker %1 at %2 is not connected.</source>
        <translation>代理 %1（%2）未连接。</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>%1 后重试。</translation>
    </message>
    <message>
        <source>Shown but not saved: %1.</source>
        <comment>count of changes</comment>
        <translation>已显示但未保存：%1。</translation>
    </message>
    <message>
        <source>Alarms go on; saving is tried again by itself.</source>
        <translation>报警继续运行；将自动重试保存。</translation>
    </message>
    <message>
        <source>No broker is set up.</source>
        <translation>尚未设置代理。</translation>
    </message>
    <message>
        <source>Messages of broker %1 were lost.</source>
        <translation>代理 %1 的消息有丢失。</translation>
    </message>
    <message>
        <source>%1 here, %2 at the broker, %3 missing by the devices&apos; own count. Trends have gaps there.</source>
        <translation>本机 %1 条，代理 %2 条，按设备自身计数缺 %3 条。趋势在该处有空缺。</translation>
    </message>
    <message>
        <source>The clocks differ by %1.</source>
        <translation>时钟相差 %1。</translation>
    </message>
    <message>
        <source>The devices are behind this console. Check the time service of both.</source>
        <translation>设备时钟慢于本机。请检查两者的时间服务。</translation>
    </message>
    <message>
        <source>The devices are ahead of this console. Check the time service of both.</source>
        <translation>设备时钟快于本机。请检查两者的时间服务。</translation>
    </message>
    <message>
        <source>The site cannot be read.</source>
        <translation>无法读取站点。</translation>
    </message>
    <message>
        <source>%1 Names, units and limits may be missing.</source>
        <comment>reason with remedy</comment>
        <translation>%1 名称、单位和限值可能缺失。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1: %2 was refused.</source>
        <comment>alarm, command</comment>
        <translation>%1：%2 被拒绝。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>The console does not speak %1 yet.</source>
        <comment>language, in its own words</comment>
        <translation>本控制台尚不支持 %1。</translation>
    </message>
    <message>
        <source>It speaks %1: choose in the menu Settings.</source>
        <comment>languages</comment>
        <translation>它支持 %1：请在“设置”菜单中选择。</translation>
    </message>
    <message>
        <source>Stay with English</source>
        <translation>继续使用英语</translation>
    </message>
    <message>
        <source>No typeface is installed.</source>
        <translation>未安装任何字体。</translation>
    </message>
    <message>
        <source>Words cannot be drawn. Install the package fonts-inter.</source>
        <translation>无法绘制文字。请安装软件包 fonts-inter。</translation>
    </message>
    <message>
        <source>The typeface Inter is not installed.</source>
        <translation>未安装字体 Inter。</translation>
    </message>
    <message>
        <source>%1 is used instead, and some columns may be narrow. Install the package fonts-inter.</source>
        <comment>typeface</comment>
        <translation>已改用 %1，部分列可能较窄。请安装软件包 fonts-inter。</translation>
    </message>
    <message>
        <source>No typeface has Chinese characters.</source>
        <translation>没有含中文字符的字体。</translation>
    </message>
    <message>
        <source>They are drawn as boxes. Install the package fonts-noto-cjk.</source>
        <translation>文字会显示为方框。请安装软件包 fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>The store belongs to the site %1, not to %2.</source>
        <translation>存储属于站点 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>It keeps its own. Open another store, or bring the site in with: andonctl site import.</source>
        <comment>command</comment>
        <translation>它保留自己的站点。请打开另一个存储，或用 andonctl site import 导入站点。</translation>
    </message>
    <message>
        <source>Nothing can be received. Five steps lead from here to the first alarm.</source>
        <translation>无法接收任何数据。从这里五步得到第一条报警。</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>显示步骤</translation>
    </message>
    <message>
        <source>The trial of %1 was rolled back.</source>
        <comment>rule</comment>
        <translation>%1 的试运行已回退。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Brokers and sources</source>
        <translation>代理与数据源</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Tuning</source>
        <translation>调优</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的工作</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>A PDF file needs a name: give the folder and the name of the file.</source>
        <translation>PDF 文件需要名称：请给出文件夹和文件名。</translation>
    </message>
    <message>
        <source>%1 is there already and is left as it is. Give another name.</source>
        <translation>%1 已存在，保持原样。请换一个名称。</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Make it, or give another one.</source>
        <translation>文件夹 %1 不存在。请创建，或另选一个。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Give another folder.</source>
        <translation>无法写入 %1：%2。请另选文件夹。</translation>
    </message>
    <message>
        <source>There is no printer %1 any more. Choose another one, or a PDF file.</source>
        <translation>打印机 %1 已不存在。请另选打印机，或输出 PDF 文件。</translation>
    </message>
    <message>
        <source>The printer %1 does not take it. Look after it, or write a PDF file.</source>
        <translation>打印机 %1 不接受。请检查打印机，或输出 PDF 文件。</translation>
    </message>
</context>
<context>
    <name>andon</name>
    <message>
        <source>A name or password does not belong into the address. Give the user below, and the password in a file.</source>
        <translation>地址中不应含用户名或密码。请在下方填写用户，密码放在文件中。</translation>
    </message>
    <message>
        <source>This is not the address of a broker. Write it like 192.168.1.20:1883 or, encrypted, ssl://broker.example:8883.</source>
        <translation>这不是代理地址。请写成 192.168.1.20:1883，加密时写成 ssl://broker.example:8883。</translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation>有密码就需要用户。</translation>
    </message>
    <message>
        <source>The password would cross the network for everybody to read. Encrypt the connection (ssl://), or allow it below.</source>
        <translation>密码会以明文经过网络，任何人可读。请加密连接 (ssl://)，或在下方允许。</translation>
    </message>
    <message>
        <source>A key needs the certificate that it belongs to.</source>
        <translation>密钥需要其对应的证书。</translation>
    </message>
    <message>
        <source>A passphrase needs a certificate and its key.</source>
        <translation>密钥口令需要证书及其密钥。</translation>
    </message>
    <message>
        <source>The address is not encrypted. Begin it with ssl://, or leave these files out.</source>
        <translation>此地址未加密。请以 ssl:// 开头，或不填这些文件。</translation>
    </message>
    <message>
        <source>At most 128 bytes, without control characters.</source>
        <translation>最多 128 字节，不含控制字符。</translation>
    </message>
    <message>
        <source>A session is found again by the client id: give one.</source>
        <translation>会话靠客户端标识找回：请填写。</translation>
    </message>
    <message>
        <source>The broker would keep nothing: no topic has QoS 1 or 2.</source>
        <translation>代理不会保留任何消息：没有主题使用 QoS 1 或 2。</translation>
    </message>
    <message>
        <source>Write whole levels, names in braces and no wildcards: plant/{area}/{asset}. A name stands once, {name...} at the end.</source>
        <translation>请写完整层级，名称放在花括号中，不用通配符：plant/{area}/{asset}。名称只能出现一次，{name...} 放在末尾。</translation>
    </message>
    <message>
        <source>Nothing names the asset. Put {asset} into the topic, or name it under Asset.</source>
        <translation>没有指明设备。请在主题中加入 {asset}，或在“设备”中填写。</translation>
    </message>
    <message>
        <source>Write a name, or parts of the topic in braces: rig1, {line}-{machine}.</source>
        <translation>请写名称，或用花括号写主题的一部分：rig1、{line}-{machine}。</translation>
    </message>
    <message>
        <source>The topic names the asset already. Leave this empty.</source>
        <translation>主题已指明设备。请留空。</translation>
    </message>
    <message>
        <source>Bare values have no name of their own: put {stream} into the topic.</source>
        <translation>裸值没有自己的名称：请在主题中加入 {stream}。</translation>
    </message>
    <message>
        <source>Name the member that holds the values.</source>
        <translation>请填写存放数值的成员名。</translation>
    </message>
    <message>
        <source>A point or a slash.</source>
        <translation>点或斜杠。</translation>
    </message>
    <message>
        <source>The time stands under that key. Leave this empty if the messages carry no counter.</source>
        <translation>该键存放的是时间。若消息不带计数器，请留空。</translation>
    </message>
    <message>
        <source>Messages a second, like 20 or 0.5; empty where nothing was agreed.</source>
        <translation>每秒消息数，如 20 或 0.5；无约定则留空。</translation>
    </message>
    <message>
        <source>At least one second.</source>
        <translation>至少一秒。</translation>
    </message>
    <message>
        <source>A time is needed here, like 30s, 5m or 2h.</source>
        <translation>此处需要时间，例如 30s、5m 或 2h。</translation>
    </message>
    <message>
        <source>Give the full path of a file, like /etc/andon/broker.password; what is in it stays there.</source>
        <translation>请给出文件完整路径，如 /etc/andon/broker.password；其内容留在原处。</translation>
    </message>
    <message>
        <source>Give it a short name of letters, digits, point, dash and underscore.</source>
        <translation>请起一个简短名称，只用字母、数字、点、连字符和下划线。</translation>
    </message>
    <message>
        <source>Another broker has this name.</source>
        <translation>已有代理使用此名称。</translation>
    </message>
    <message>
        <source>Add a topic: without one nothing would arrive.</source>
        <translation>请添加主题：没有主题就收不到任何消息。</translation>
    </message>
    <message>
        <source>This topic stands there twice.</source>
        <translation>此主题出现了两次。</translation>
    </message>
    <message>
        <source>Reach a broker</source>
        <translation>连接代理</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>它有应答。</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>还没有代理。</translation>
    </message>
    <message>
        <source>It does not answer yet.</source>
        <translation>尚无应答。</translation>
    </message>
    <message>
        <source>Hear its topics</source>
        <translation>收听主题</translation>
    </message>
    <message>
        <source>%1 messages came.</source>
        <translation>收到 %1 条消息。</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>尚未收到任何消息。</translation>
    </message>
    <message>
        <source>Adopt what is heard</source>
        <translation>接纳收到的内容</translation>
    </message>
    <message>
        <source>%1 values were taken.</source>
        <translation>已接收 %1 个数值。</translation>
    </message>
    <message>
        <source>No value belongs to an asset yet.</source>
        <translation>还没有数值属于设备。</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>设置限值</translation>
    </message>
    <message>
        <source>No rule judges yet.</source>
        <translation>还没有规则。</translation>
    </message>
    <message>
        <source>See the first alarm</source>
        <translation>看到第一条报警</translation>
    </message>
    <message>
        <source>It came.</source>
        <translation>已经到来。</translation>
    </message>
    <message>
        <source>None has come yet.</source>
        <translation>还没有到来。</translation>
    </message>
    <message>
        <source>Rules that judge: %1.</source>
        <translation>执行判断的规则：%1。</translation>
    </message>
</context>
<context>
    <name>andon::ActionPanel</name>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>Comment, kept with what you do next</source>
        <translation>备注，随下一步操作保存</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多长时间</translation>
    </message>
    <message>
        <source>Shelve for %1</source>
        <translation>搁置 %1</translation>
    </message>
    <message>
        <source>Until it returns</source>
        <translation>直到恢复</translation>
    </message>
    <message>
        <source>Shelve until the alarm returns to normal</source>
        <translation>搁置到报警恢复正常</translation>
    </message>
    <message>
        <source>Reason, required</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Reason for the shelf</source>
        <translation>搁置原因</translation>
    </message>
    <message>
        <source>Say why: the reason stands on the shelf for the next shift.</source>
        <translation>请说明原因：下一班会看到。</translation>
    </message>
    <message>
        <source>Put on the shelf or not</source>
        <translation>是否搁置</translation>
    </message>
    <message>
        <source>Put on the shelf</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>回车</translation>
    </message>
    <message>
        <source>Do not shelve</source>
        <translation>不搁置</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Acknowledge, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Shelve %1 %2</source>
        <translation>搁置 %1 %2</translation>
    </message>
    <message>
        <source>Shelve all %1 selected</source>
        <translation>搁置选中的 %1 条</translation>
    </message>
</context>
<context>
    <name>andon::AdoptionForm</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>With the rules of its kind</source>
        <translation>带上同类规则</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>将成为什么</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契约</translation>
    </message>
    <message>
        <source>Rules that come with it</source>
        <translation>附带的规则</translation>
    </message>
    <message>
        <source>Streams that it would have</source>
        <translation>将有的数据流</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>each its own</source>
        <translation>各自的</translation>
    </message>
    <message>
        <source>each as proposed</source>
        <translation>各按建议</translation>
    </message>
    <message>
        <source>Select what is to be adopted.</source>
        <translation>请选择要接纳的内容。</translation>
    </message>
    <message>
        <source>%1 are selected.</source>
        <translation>已选择 %1 项。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Left out, because they are no numbers: %1</source>
        <translation>因不是数字而省略：%1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Without rules</source>
        <translation>无规则</translation>
    </message>
    <message>
        <source>Your role may not change rules.</source>
        <translation>您的角色不能更改规则。</translation>
    </message>
</context>
<context>
    <name>andon::AdoptionPane</name>
    <message>
        <source>Adopt</source>
        <translation>接纳</translation>
    </message>
    <message>
        <source>Adopt all of this kind</source>
        <translation>接纳全部同类</translation>
    </message>
    <message>
        <source>Always adopt these</source>
        <translation>始终接纳此类</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Adopt them</source>
        <translation>接纳这些</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Waiting to be adopted</source>
        <translation>等待接纳</translation>
    </message>
    <message>
        <source>What waits and what it becomes</source>
        <translation>等待的内容及其结果</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有等待的内容</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>将成为什么</translation>
    </message>
    <message>
        <source>What would be created</source>
        <translation>将创建的内容</translation>
    </message>
    <message>
        <source>Reason of the change, required</source>
        <translation>更改原因（必填）</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>更改原因</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>What is about to be done</source>
        <translation>即将执行的操作</translation>
    </message>
    <message>
        <source>Names to ignore, * for any characters</source>
        <translation>要忽略的名称，* 代表任意字符</translation>
    </message>
    <message>
        <source>Do it or not</source>
        <translation>执行与否</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Waiting to be adopted: %1</source>
        <translation>等待接纳：%1</translation>
    </message>
    <message>
        <source>%1 more are not listed.</source>
        <translation>另有 %1 项未列出。</translation>
    </message>
    <message>
        <source>%1 messages came under names that no room was left for, or that no site can hold.</source>
        <translation>有 %1 条消息的名称已无空间容纳，或任何站点都不能使用。</translation>
    </message>
    <message>
        <source>What is heard and no part of the site. It is neither judged nor stored until it is adopted.</source>
        <translation>已收到但不属于站点。接纳之前既不判断也不存储。</translation>
    </message>
    <message>
        <source>Nothing waits to be adopted</source>
        <translation>没有等待接纳的内容</translation>
    </message>
    <message>
        <source>Every asset and stream that is heard is part of the site. New ones are listed here as soon as they send.</source>
        <translation>收到的设备和数据流都已属于站点。新的一旦发送就会列在这里。</translation>
    </message>
    <message>
        <source>The desk is locked. Type your password to unlock it.</source>
        <translation>工作台已锁定。请输入密码解锁。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>无人登录。请先登录。</translation>
    </message>
    <message>
        <source>Your role may not change the site. An engineer or an administrator may.</source>
        <translation>您的角色不能更改站点。工程师或管理员可以。</translation>
    </message>
    <message>
        <source>Select what is meant first.</source>
        <translation>请先选择对象。</translation>
    </message>
    <message>
        <source>It has sent no number yet, so that it would have no stream.</source>
        <translation>尚未发送任何数字，因此不会有数据流。</translation>
    </message>
    <message>
        <source>Adopting creates: %1.</source>
        <translation>接纳将创建：%1。</translation>
    </message>
    <message>
        <source>This creates %1. They are judged and stored from the next sample on.</source>
        <translation>将创建 %1。从下一个采样起判断和存储。</translation>
    </message>
    <message>
        <source>Adopted: %1.</source>
        <translation>已接纳：%1。</translation>
    </message>
    <message>
        <source>This adopts all that is proposed as %1: %2.</source>
        <translation>将接纳所有建议为 %1 的内容：%2。</translation>
    </message>
    <message>
        <source>Adopt all</source>
        <translation>全部接纳</translation>
    </message>
    <message>
        <source>From now on whatever is proposed as %1 with at least %2 % is adopted by itself, at most %3 an hour.</source>
        <translation>今后凡以至少 %2 % 的把握建议为 %1 的，自动接纳，每小时最多 %3 个。</translation>
    </message>
    <message>
        <source>From now on whatever is heard under %1 is adopted by itself as %2, at most %3 an hour.</source>
        <translation>今后凡在 %1 下收到的，自动接纳为 %2，每小时最多 %3 个。</translation>
    </message>
    <message>
        <source>%1 It gets the rules of its kind.</source>
        <translation>%1将同时获得其同类规则。</translation>
    </message>
    <message>
        <source>Always adopt</source>
        <translation>始终接纳</translation>
    </message>
    <message>
        <source>It is adopted by itself from now on.</source>
        <translation>今后自动接纳。</translation>
    </message>
    <message>
        <source>This is not proposed any more. A * stands for any characters.</source>
        <translation>今后不再建议此项。* 代表任意字符。</translation>
    </message>
    <message>
        <source>These %1 are not proposed any more.</source>
        <translation>今后不再建议这 %1 项。</translation>
    </message>
    <message>
        <source>Ignored. It is written in adoption.toml of the site.</source>
        <translation>已忽略。已写入站点的 adoption.toml。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>请说明原因：原因将随更改保存。</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>尚未保存：磁盘拒绝写入。将重试。</translation>
    </message>
</context>
<context>
    <name>andon::AdoptionTable</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>It would be</source>
        <translation>将成为</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>收到次数</translation>
    </message>
    <message>
        <source>Heard under</source>
        <translation>来源主题</translation>
    </message>
    <message>
        <source>What is heard and unknown</source>
        <translation>收到但未知的内容</translation>
    </message>
</context>
<context>
    <name>andon::AlarmCard</name>
    <message>
        <source>No alarm</source>
        <translation>无报警</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4; open it</source>
        <comment>asset, alarm, priority, state</comment>
        <translation>%1 %2，%3，%4；打开</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::AlarmDelegate</name>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>time of the value</comment>
        <translation>来自 %1</translation>
    </message>
</context>
<context>
    <name>andon::AlarmDetail</name>
    <message>
        <source>Separator</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Alarm in detail</source>
        <translation>报警详情</translation>
    </message>
    <message>
        <source>Chosen alarm</source>
        <translation>选中的报警</translation>
    </message>
    <message>
        <source>No alarm chosen</source>
        <translation>未选择报警</translation>
    </message>
    <message>
        <source>Choose one in the list; F2 goes to the next that is not acknowledged.</source>
        <translation>请在列表中选择一条；F2 转到下一条未确认的报警。</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Place and time</source>
        <translation>位置与时间</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Distance to the limit and age</source>
        <translation>与限值的距离及时长</translation>
    </message>
    <message>
        <source>Time of the trend</source>
        <translation>趋势时间</translation>
    </message>
    <message>
        <source>Value, trend, guidance and history</source>
        <translation>数值、趋势、指南与历史</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>处理指南</translation>
    </message>
    <message>
        <source>Do now</source>
        <translation>现在处理</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已做的处理</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>priority, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>area, asset</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Sensor alarm: %1</source>
        <translation>传感器报警：%1</translation>
    </message>
    <message>
        <source>%1. The alarm stays as it is until the value can be trusted.</source>
        <translation>%1。在数值可信之前，报警保持不变。</translation>
    </message>
    <message>
        <source>The last change of this alarm is not saved yet. It is tried again by itself.</source>
        <translation>此报警的最近更改尚未保存，将自动重试。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Likely cause:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;可能原因：&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;If nothing is done:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;不处理的后果：&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Do now, within %1:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;请在 %1 内处理：&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Do now:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;请立即处理：&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Raised &lt;b&gt;%1&lt;/b&gt;, acknowledged %2 by %3</source>
        <translation>触发于 &lt;b&gt;%1&lt;/b&gt;，%3 于 %2 确认</translation>
    </message>
    <message>
        <source>Raised &lt;b&gt;%1&lt;/b&gt;, returned %2, not acknowledged for &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>触发于 &lt;b&gt;%1&lt;/b&gt;，%2 恢复，未确认已 &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Raised &lt;b&gt;%1&lt;/b&gt;, not acknowledged for &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>触发于 &lt;b&gt;%1&lt;/b&gt;，未确认已 &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>value when it was raised</source>
        <translation>触发时的数值</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>%1 old, %2</source>
        <comment>age, quality</comment>
        <translation>%1 前，%2</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>判定结果</translation>
    </message>
</context>
<context>
    <name>andon::AlarmHistory</name>
    <message>
        <source>What was done</source>
        <translation>已做的处理</translation>
    </message>
    <message>
        <source>It was never raised.</source>
        <translation>从未触发。</translation>
    </message>
    <message>
        <source>Reading what was done...</source>
        <translation>正在读取处理记录...</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a comment</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>andon::AlarmLabels</name>
    <message>
        <source>What it was</source>
        <translation>判定结果</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>True alarm</source>
        <translation>真实报警</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Nuisance</source>
        <translation>滋扰报警</translation>
    </message>
    <message>
        <source>Judge it: %1</source>
        <translation>判定：%1</translation>
    </message>
    <message>
        <source>Who said what it was</source>
        <translation>判定人与判定</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>person, label, time</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Nobody has judged this occurrence. The tuning bench judges settings by it.</source>
        <translation>此次报警尚无人判定。调优台依据判定评价设置。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between opinions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>They disagree.</source>
        <translation>判定不一致。</translation>
    </message>
</context>
<context>
    <name>andon::AlarmListModel</name>
    <message>
        <source>This console</source>
        <translation>本控制台</translation>
    </message>
    <message>
        <source>%1, %2, not saved</source>
        <comment>priority, state</comment>
        <translation>%1，%2，未保存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>priority, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alarm, reason</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>person, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Priority, state</source>
        <translation>优先级，状态</translation>
    </message>
    <message>
        <source>Raised, age</source>
        <translation>触发，时长</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Alarm, first reason</source>
        <translation>报警，首要原因</translation>
    </message>
    <message>
        <source>Value, limit</source>
        <translation>数值，限值</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>确认人</translation>
    </message>
</context>
<context>
    <name>andon::AlarmListPane</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>URGENT and HIGH</source>
        <translation>紧急和高</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Alarm list with filter</source>
        <translation>带筛选的报警列表</translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation>列表筛选</translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>无报警</translation>
    </message>
    <message>
        <source>Alarm list</source>
        <translation>报警列表</translation>
    </message>
    <message>
        <source>next unacknowledged</source>
        <translation>下一条未确认</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter alarms by asset, area or name</source>
        <translation>按设备、区域或名称筛选报警</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message numerus="yes">
        <source>Held, %n new</source>
        <translation>
            <numerusform>已暂停，新增 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The list keeps still. Release it to see what came and went meanwhile.</source>
        <translation>列表保持不动。恢复更新可查看期间的变化。</translation>
    </message>
    <message>
        <source>Alarms of the process, %1</source>
        <translation>过程报警，%1</translation>
    </message>
    <message>
        <source>Alarms of sensors, %1</source>
        <translation>传感器报警，%1</translation>
    </message>
    <message>
        <source>Alarms of this console, %1</source>
        <translation>本控制台报警，%1</translation>
    </message>
    <message>
        <source>All alarms, %1</source>
        <translation>全部报警，%1</translation>
    </message>
    <message>
        <source>Unacknowledged alarms, %1</source>
        <translation>未确认报警，%1</translation>
    </message>
    <message>
        <source>Alarms of priority URGENT and HIGH, %1</source>
        <translation>紧急和高优先级报警，%1</translation>
    </message>
    <message>
        <source>%1 URGENT, %2 HIGH, %3 MEDIUM, %4 LOW</source>
        <translation>%1 紧急，%2 高，%3 中，%4 低</translation>
    </message>
    <message>
        <source>No alarm fits the filter</source>
        <translation>没有符合筛选的报警</translation>
    </message>
    <message>
        <source>Listed without it: %1.</source>
        <translation>不筛选时列出：%1。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No broker is set up</source>
        <translation>尚未设置代理</translation>
    </message>
    <message>
        <source>No alarm since %1</source>
        <translation>自 %1 起无报警</translation>
    </message>
    <message>
        <source>%1 streams, newest sample %2 old.</source>
        <translation>%1 条数据流，最新数据 %2 前。</translation>
    </message>
    <message>
        <source>No sample has arrived yet.</source>
        <translation>尚未收到数据。</translation>
    </message>
    <message>
        <source>Only %1: show all</source>
        <comment>place</comment>
        <translation>仅 %1：显示全部</translation>
    </message>
    <message>
        <source>Only alarms of %1; press for all</source>
        <translation>仅显示 %1 的报警；按下显示全部</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n unacknowledged alarm(s)</source>
        <translation>
            <numerusform>筛选隐藏了 %n 条未确认报警</numerusform>
        </translation>
    </message>
    <message>
        <source>No alarm is listed</source>
        <translation>列表中没有报警</translation>
    </message>
    <message>
        <source>Every alarm is acknowledged</source>
        <translation>所有报警均已确认</translation>
    </message>
    <message>
        <source>Nothing can be received. Five steps lead from here to the first alarm.</source>
        <translation>无法接收任何数据。从这里五步得到第一条报警。</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>显示步骤</translation>
    </message>
</context>
<context>
    <name>andon::AlarmOperator</name>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not saved yet</source>
        <translation>
            <numerusform>%n 条尚未保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a second person</source>
        <translation>
            <numerusform>%n 条等待第二人批准</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 条被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a summary</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>andon::AlarmQuietening</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Affected by feedback</source>
        <translation>受反馈影响</translation>
    </message>
    <message>
        <source>What feedback did to this alarm</source>
        <translation>反馈对此报警的影响</translation>
    </message>
    <message>
        <source>Take back: annunciate this alarm again</source>
        <translation>撤回：重新通告此报警</translation>
    </message>
    <message>
        <source>Affected by feedback: held back while it resembles what was called false.</source>
        <translation>受反馈影响：与已判误报相似期间暂缓通告。</translation>
    </message>
    <message>
        <source>Affected by feedback: it was held back at first.</source>
        <translation>受反馈影响：起初曾暂缓通告。</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) by %1; until %2.</source>
        <comment>people, time</comment>
        <translation>
            <numerusform>%1 的 %n 次判定；至 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>andon::AlarmReasons</name>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>← speaks against the alarm, speaks for it →. %1</source>
        <comment>output and limit</comment>
        <translation>← 反对报警，支持报警 →。%1</translation>
    </message>
    <message>
        <source>Most similar past cases</source>
        <translation>最相似的历史案例</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>判定结果</translation>
    </message>
    <message>
        <source>Stood for</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, outcome</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>andon::AlarmStep</name>
    <message>
        <source>Let it come now</source>
        <translation>现在触发</translation>
    </message>
    <message>
        <source>Set the limit back</source>
        <translation>恢复限值</translation>
    </message>
    <message>
        <source>Show the alarms</source>
        <translation>显示报警</translation>
    </message>
    <message>
        <source>See the first alarm</source>
        <translation>看到第一条报警</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>There is no limit yet. Set one in the step before.</source>
        <translation>还没有限值。请在上一步设置。</translation>
    </message>
    <message>
        <source>%1, %2: raised when %3.</source>
        <comment>alarm, asset, condition</comment>
        <translation>%1，%2：当 %3 时触发。</translation>
    </message>
    <message>
        <source>Now it is %1.</source>
        <translation>现在为 %1。</translation>
    </message>
    <message>
        <source>An alarm has come: from here on the page Alarms is where the work is.</source>
        <translation>报警已到来：今后在“报警”页处理。</translation>
    </message>
    <message>
        <source>The alarm appears on the page Alarms by itself. To see one now, the limit can be moved below that value for a moment.</source>
        <translation>报警会自动出现在“报警”页。要现在看到一条，可暂时把限值移到该数值以下。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>There is no limit yet.</source>
        <translation>还没有限值。</translation>
    </message>
    <message>
        <source>No value of that stream has come yet.</source>
        <translation>该数据流尚未收到数值。</translation>
    </message>
    <message>
        <source>First steps: to see the first alarm</source>
        <translation>第一步：查看第一条报警</translation>
    </message>
    <message>
        <source>The limit is moved. The alarm comes with the next values; then set it back.</source>
        <translation>限值已移动。报警将随下一批数值到来；之后请恢复限值。</translation>
    </message>
    <message>
        <source>First steps: the limit as it was</source>
        <translation>第一步：恢复原限值</translation>
    </message>
    <message>
        <source>The limit is as it was.</source>
        <translation>限值已恢复原样。</translation>
    </message>
</context>
<context>
    <name>andon::AlarmTable</name>
    <message>
        <source>Alarm list</source>
        <translation>报警列表</translation>
    </message>
    <message>
        <source>Columns of the alarm list</source>
        <translation>报警列表的列</translation>
    </message>
</context>
<context>
    <name>andon::AlarmTrend</name>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Span of the trend</source>
        <translation>趋势时长</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>History cannot be read</source>
        <translation>无法读取历史数据</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>fact. remedy</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Span of the trend: %1</source>
        <translation>趋势时长：%1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Trend is live; press to pause</source>
        <translation>趋势实时更新；按下暂停</translation>
    </message>
    <message>
        <source>Trend is paused; press to go on</source>
        <translation>趋势已暂停；按下继续</translation>
    </message>
    <message>
        <source>Trend of %1</source>
        <translation>%1 的趋势</translation>
    </message>
    <message>
        <source>On the page of trends</source>
        <translation>在趋势页查看</translation>
    </message>
    <message>
        <source>Why, at any moment of it</source>
        <translation>任意时刻的原因</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
</context>
<context>
    <name>andon::AssetHead</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Its alarms</source>
        <translation>其报警</translation>
    </message>
    <message>
        <source>Its messages</source>
        <translation>其消息</translation>
    </message>
    <message>
        <source>Asset, its place and relations</source>
        <translation>设备、位置与关系</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>返回总览</translation>
    </message>
    <message>
        <source>Back to the unit</source>
        <translation>返回单元</translation>
    </message>
    <message>
        <source>Most urgent alarm</source>
        <translation>最紧急的报警</translation>
    </message>
    <message>
        <source>List the alarms of this asset</source>
        <translation>列出此设备的报警</translation>
    </message>
    <message>
        <source>Show the messages of this asset as they come</source>
        <translation>显示此设备的实时消息</translation>
    </message>
    <message>
        <source>Filter streams</source>
        <translation>筛选数据流</translation>
    </message>
    <message>
        <source>Filter streams by name</source>
        <translation>按名称筛选数据流</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, kind</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>area</comment>
        <translation>返回 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>relation, asset</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The site has no such asset.</source>
        <translation>站点中没有此设备。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alarms, oldest</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>andon::AssetPage</name>
    <message>
        <source>Asset</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Asset in detail</source>
        <translation>设备详情</translation>
    </message>
    <message>
        <source>Streams of the asset</source>
        <translation>设备的数据流</translation>
    </message>
    <message>
        <source>Trend of the chosen stream</source>
        <translation>选中数据流的趋势</translation>
    </message>
    <message>
        <source>Streams and trend</source>
        <translation>数据流与趋势</translation>
    </message>
    <message>
        <source>No asset chosen</source>
        <translation>未选择设备</translation>
    </message>
    <message>
        <source>Choose one on a unit&apos;s page or in the asset tree, or press Ctrl+K and type its name.</source>
        <translation>请在单元页或设备树中选择，或按 Ctrl+K 输入名称。</translation>
    </message>
    <message>
        <source>%1 is not in the site any more</source>
        <comment>asset</comment>
        <translation>%1 已不在站点中</translation>
    </message>
    <message>
        <source>Its alarms stay in the journal.</source>
        <translation>其报警保留在日志中。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, stream</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::AssetSide</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Raised at</source>
        <translation>触发时间</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Alarms, rules, guidance and contract</source>
        <translation>报警、规则、指南与数据契约</translation>
    </message>
    <message>
        <source>Alarms of the asset</source>
        <translation>设备的报警</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Rules of the asset</source>
        <translation>设备的规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>有用的处理</translation>
    </message>
    <message>
        <source>Data contract</source>
        <translation>数据契约</translation>
    </message>
    <message>
        <source>How the contract was broken</source>
        <translation>契约如何被违反</translation>
    </message>
    <message>
        <source>Read again how often the contract was broken</source>
        <translation>重新读取契约违反次数</translation>
    </message>
    <message>
        <source>No rule watches it: it can raise no process alarm.</source>
        <translation>没有规则监视它：不会触发过程报警。</translation>
    </message>
    <message>
        <source>Nothing is written down for it yet. A file in the folder guidance of the site is shown here.</source>
        <translation>尚无说明。站点 guidance 文件夹中的文件会显示在这里。</translation>
    </message>
    <message>
        <source>None: its streams are held to what the site itself says of them.</source>
        <translation>无：其数据流按站点自身的说明。</translation>
    </message>
    <message>
        <source>%1, version %2, %3 values: %4</source>
        <comment>name, version, number of fields, id</comment>
        <translation>%1，版本 %2，%3 个值：%4</translation>
    </message>
    <message>
        <source>Kept since the start, as of %1</source>
        <comment>time</comment>
        <translation>自启动以来遵守，截至 %1</translation>
    </message>
    <message>
        <source>Counted since the start, as of %1</source>
        <comment>time</comment>
        <translation>自启动以来计数，截至 %1</translation>
    </message>
    <message>
        <source>No alarm.</source>
        <translation>无报警。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康度</translation>
    </message>
</context>
<context>
    <name>andon::AssetTree</name>
    <message>
        <source>Assets</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Fold the asset tree</source>
        <translation>收起设备树</translation>
    </message>
    <message>
        <source>Unfold the asset tree</source>
        <translation>展开设备树</translation>
    </message>
</context>
<context>
    <name>andon::AuditPage</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Audit trail, newest first</source>
        <translation>审计记录，最新在前</translation>
    </message>
    <message>
        <source>State of the audit trail</source>
        <translation>审计记录的状态</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>正在读取...</translation>
    </message>
    <message>
        <source>Records shown, newest first: %1</source>
        <translation>已显示记录，最新在前：%1</translation>
    </message>
</context>
<context>
    <name>andon::BrokerForm</name>
    <message>
        <source>The password may cross the network unencrypted</source>
        <translation>密码可以不加密传输</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>添加主题</translation>
    </message>
    <message>
        <source>Settings of the broker</source>
        <translation>代理设置</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Name and address</source>
        <translation>名称与地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short, as alarms and messages show it: main, line1-edge.</source>
        <translation>简短，用于报警和消息中显示：main、line1-edge。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>192.168.1.20:1883, or encrypted ssl://broker.example:8883. Without a port: the usual one.</source>
        <translation>192.168.1.20:1883，加密时 ssl://broker.example:8883。不写端口则用默认端口。</translation>
    </message>
    <message>
        <source>MQTT 5</source>
        <translation>MQTT 5</translation>
    </message>
    <message>
        <source>MQTT 3.1.1</source>
        <translation>MQTT 3.1.1</translation>
    </message>
    <message>
        <source>Version and keep-alive</source>
        <translation>版本与保活</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>5, unless the broker is an old one.</source>
        <translation>选 5，除非代理较旧。</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>A dead connection is noticed after one and a half of it: 20s.</source>
        <translation>经过其一倍半时间可发现断线：20s。</translation>
    </message>
    <message>
        <source>Who this console is to it</source>
        <translation>本控制台的身份</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>用户与密码</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Empty: the broker takes anybody.</source>
        <translation>留空：代理接受任何人。</translation>
    </message>
    <message>
        <source>Password file</source>
        <translation>密码文件</translation>
    </message>
    <message>
        <source>Full path of a file on this computer whose first line is the password. The password itself is never stored here.</source>
        <translation>本机文件的完整路径，首行为密码。密码本身从不保存在这里。</translation>
    </message>
    <message>
        <source>Unencrypted password</source>
        <translation>未加密的密码</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>For addresses that begin with ssl://. All are PEM files on this computer.</source>
        <translation>用于以 ssl:// 开头的地址。均为本机的 PEM 文件。</translation>
    </message>
    <message>
        <source>Authority and certificate</source>
        <translation>CA 与证书</translation>
    </message>
    <message>
        <source>Authorities to trust</source>
        <translation>受信任的 CA</translation>
    </message>
    <message>
        <source>Only these; empty: those of the system.</source>
        <translation>仅信任这些；留空：使用系统的 CA。</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>本机证书</translation>
    </message>
    <message>
        <source>With its chain; empty: this console shows none.</source>
        <translation>含证书链；留空：本控制台不出示证书。</translation>
    </message>
    <message>
        <source>Key and passphrase</source>
        <translation>密钥与口令</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>证书的密钥</translation>
    </message>
    <message>
        <source>Empty: it stands in the same file.</source>
        <translation>留空：与证书在同一文件。</translation>
    </message>
    <message>
        <source>File of the key&apos;s passphrase</source>
        <translation>密钥口令文件</translation>
    </message>
    <message>
        <source>Empty: the key is not encrypted.</source>
        <translation>留空：密钥未加密。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>A broker can keep messages of QoS 1 and 2 while this console is away.</source>
        <translation>本控制台离线时，代理可保留 QoS 1 和 2 的消息。</translation>
    </message>
    <message>
        <source>Client id and session</source>
        <translation>客户端标识与会话</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端标识</translation>
    </message>
    <message>
        <source>No other client may have it. Empty: a new one for each connection.</source>
        <translation>不得与其他客户端相同。留空：每次连接使用新标识。</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source>Like 1h; empty: nothing is kept. Needs a client id.</source>
        <translation>如 1h；留空：不保留。需要客户端标识。</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Topics of the broker</source>
        <translation>代理的主题</translation>
    </message>
    <message>
        <source>None yet. Add one, or listen in the first steps to have them proposed.</source>
        <translation>还没有。请添加，或在“第一步”中收听以获得建议。</translation>
    </message>
</context>
<context>
    <name>andon::BrokerPanel</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove broker</source>
        <translation>删除代理</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Settings of the broker</source>
        <translation>代理设置</translation>
    </message>
    <message>
        <source>Reason of the change, required</source>
        <translation>更改原因（必填）</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>更改原因</translation>
    </message>
    <message>
        <source>What can be done with the broker</source>
        <translation>对代理可执行的操作</translation>
    </message>
    <message>
        <source>Add a broker</source>
        <translation>添加代理</translation>
    </message>
    <message>
        <source>Broker %1</source>
        <translation>代理 %1</translation>
    </message>
    <message>
        <source>This broker was removed meanwhile. Go back to see what is there.</source>
        <translation>此代理已在此期间被删除。请返回查看现有内容。</translation>
    </message>
    <message>
        <source>This broker was changed meanwhile. Go back and open it again to see how.</source>
        <translation>此代理已在此期间被更改。请返回并重新打开查看。</translation>
    </message>
    <message>
        <source>Your role may not change brokers. An engineer or an administrator may.</source>
        <translation>您的角色不能更改代理。工程师或管理员可以。</translation>
    </message>
    <message>
        <source>Another change is being saved.</source>
        <translation>另一项更改正在保存。</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Test what stands here</source>
        <translation>测试当前填写内容</translation>
    </message>
    <message>
        <source>Not tested: a field does not hold what it needs. It is framed above.</source>
        <translation>未测试：有字段不符合要求。已在上方框出。</translation>
    </message>
    <message>
        <source>Not saved: a field does not hold what it needs. It is framed above.</source>
        <translation>未保存：有字段不符合要求。已在上方框出。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>请说明原因：原因将随更改保存。</translation>
    </message>
    <message>
        <source>Broker %1 was added; it is being connected.</source>
        <translation>已添加代理 %1；正在连接。</translation>
    </message>
    <message>
        <source>Broker %1 was changed; what changed is in force.</source>
        <translation>已更改代理 %1；更改已生效。</translation>
    </message>
    <message>
        <source>Say why it goes: the reason is kept with the change.</source>
        <translation>请说明删除原因：原因将随更改保存。</translation>
    </message>
    <message>
        <source>Broker %1 was removed. What came over it stays.</source>
        <translation>已删除代理 %1。经它收到的数据保留。</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>尚未保存：磁盘拒绝写入。将重试。</translation>
    </message>
</context>
<context>
    <name>andon::BrokerRow</name>
    <message>
        <source>%1 streams</source>
        <translation>%1 条数据流</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>connected, %1</source>
        <translation>已连接，%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>connected for, streams</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Certificate has ended</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>Connected, not complete</source>
        <translation>已连接，不完整</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>无联系</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>%1 后重试</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>lost, all</comment>
        <translation>%2 条中 %1 条</translation>
    </message>
    <message>
        <source>here %1, broker %2, gaps %3</source>
        <comment>lost here, at the broker, by sequence</comment>
        <translation>本机 %1，代理 %2，空缺 %3</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>身份 %1</translation>
    </message>
    <message>
        <source>Not encrypted, %1</source>
        <translation>未加密，%1</translation>
    </message>
    <message>
        <source>does not leave this computer</source>
        <translation>不离开本机</translation>
    </message>
    <message>
        <source>everything can be read and forged on the way</source>
        <translation>途中一切可被读取和伪造</translation>
    </message>
    <message>
        <source>the password can be read on the way</source>
        <translation>途中密码可被读取</translation>
    </message>
    <message>
        <source>TLS, %1</source>
        <translation>TLS，%1</translation>
    </message>
    <message>
        <source>the certificate is not known yet</source>
        <translation>证书尚不清楚</translation>
    </message>
    <message>
        <source>as CN %1</source>
        <comment>common name of a certificate</comment>
        <translation>CN 为 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>TLS version, identity</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>signed by %1, valid to %2</source>
        <translation>由 %1 签发，有效至 %2</translation>
    </message>
    <message>
        <source>No error since the start</source>
        <translation>启动以来无错误</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, error</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>over now. %1</source>
        <comment>remedy</comment>
        <translation>现已恢复。%1</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>Lost since the start</source>
        <translation>启动以来丢失</translation>
    </message>
    <message>
        <source>Last error, what to do</source>
        <translation>最近错误与处理</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>编辑...</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>测试进度</translation>
    </message>
    <message>
        <source>Step of the test</source>
        <translation>测试步骤</translation>
    </message>
    <message>
        <source>Broker %1</source>
        <translation>代理 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the test of %1</source>
        <translation>停止测试 %1</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>This broker was given for this run and is no part of the site.</source>
        <translation>此代理仅用于本次运行，不属于站点。</translation>
    </message>
    <message>
        <source>Certificate ends in %1&#xa0;d</source>
        <comment>days</comment>
        <translation>证书 %1&#xa0;天后到期</translation>
    </message>
    <message>
        <source>TLS and identity</source>
        <translation>TLS 与身份</translation>
    </message>
</context>
<context>
    <name>andon::BrokerStep</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Of the MQTT broker, like 192.168.1.20:1883; encrypted: ssl://broker.example:8883.</source>
        <translation>MQTT 代理的地址，如 192.168.1.20:1883；加密：ssl://broker.example:8883。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Empty: the broker takes anybody.</source>
        <translation>留空：代理接受任何人。</translation>
    </message>
    <message>
        <source>Password file</source>
        <translation>密码文件</translation>
    </message>
    <message>
        <source>Full path of a file whose first line is the password; it stays there.</source>
        <translation>文件的完整路径，首行为密码；密码留在文件中。</translation>
    </message>
    <message>
        <source>Authority to trust</source>
        <translation>受信任的 CA</translation>
    </message>
    <message>
        <source>PEM file, for ssl:// with a certificate of your own; else empty.</source>
        <translation>PEM 文件，用于使用自有证书的 ssl://；否则留空。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Listen to its topics</source>
        <translation>收听其主题</translation>
    </message>
    <message>
        <source>More settings...</source>
        <translation>更多设置...</translation>
    </message>
    <message>
        <source>Reach a broker</source>
        <translation>连接代理</translation>
    </message>
    <message>
        <source>The broker that there is</source>
        <translation>现有代理</translation>
    </message>
    <message>
        <source>Where the broker is</source>
        <translation>代理的位置</translation>
    </message>
    <message>
        <source>What can be done with the broker</source>
        <translation>对代理可执行的操作</translation>
    </message>
    <message>
        <source>Broker %1 at %2: %3.</source>
        <comment>name, address, state</comment>
        <translation>代理 %1（%2）：%3。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, remedy</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Test it first.</source>
        <translation>请先测试。</translation>
    </message>
    <message>
        <source>Change it...</source>
        <translation>更改...</translation>
    </message>
</context>
<context>
    <name>andon::BrokerTable</name>
    <message>
        <source>First steps...</source>
        <translation>第一步...</translation>
    </message>
    <message>
        <source>Add a broker...</source>
        <translation>添加代理...</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Brokers, in short</source>
        <translation>代理简况</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Messages/s</source>
        <translation>消息/秒</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Last error, what to do</source>
        <translation>最近错误与处理</translation>
    </message>
    <message>
        <source>%1, all with contact</source>
        <translation>%1 个，均有联系</translation>
    </message>
    <message>
        <source>%1, %2 without contact</source>
        <translation>%1 个，%2 个无联系</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how many brokers; what was done last</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>none is set up</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>TLS and identity</source>
        <translation>TLS 与身份</translation>
    </message>
</context>
<context>
    <name>andon::CardPane</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>打印输出</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>To</source>
        <translation>输出到</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>There is no card to print.</source>
        <translation>没有可打印的模型卡。</translation>
    </message>
    <message>
        <source>Write the PDF</source>
        <translation>输出 PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 页写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) handed to %1.</source>
        <comment>printer</comment>
        <translation>
            <numerusform>已将 %n 页送至 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::CardPast</name>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>The last times</source>
        <translation>最近几次</translation>
    </message>
    <message>
        <source>nothing was written of it</source>
        <translation>无处理记录</translation>
    </message>
    <message>
        <source>then quiet for %1</source>
        <translation>之后平静 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It is raised for the first time.</source>
        <translation>首次触发。</translation>
    </message>
    <message>
        <source>Reading the journal...</source>
        <translation>正在读取日志...</translation>
    </message>
</context>
<context>
    <name>andon::CardReasons</name>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <translation>可能原因：%1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number of a reason, reason</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Nothing more is known of it.</source>
        <translation>没有更多信息。</translation>
    </message>
</context>
<context>
    <name>andon::CommandTable</name>
    <message>
        <source>This page is not for your role.</source>
        <translation>此页面不适用于您的角色。</translation>
    </message>
    <message>
        <source>The desk is locked. Type your password to unlock it.</source>
        <translation>工作台已锁定。请输入密码解锁。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>无人登录。请先登录。</translation>
    </message>
    <message>
        <source>Your role may not %1. Ask somebody whose role allows it.</source>
        <translation>您的角色不能%1。请让有权限的人操作。</translation>
    </message>
    <message>
        <source>No alarm is selected.</source>
        <translation>未选择报警。</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>已经确认。</translation>
    </message>
    <message>
        <source>Only an active alarm that is acknowledged can be un-acknowledged.</source>
        <translation>只有已确认且仍在报警的报警才能取消确认。</translation>
    </message>
    <message>
        <source>It was never raised, so there is nothing to comment.</source>
        <translation>从未触发，无可备注。</translation>
    </message>
    <message>
        <source>It is shelved, suppressed or out of service already.</source>
        <translation>已搁置、抑制或停用。</translation>
    </message>
    <message>
        <source>It is not shelved.</source>
        <translation>未被搁置。</translation>
    </message>
    <message>
        <source>It is not latched, or still active.</source>
        <translation>未锁存，或仍在报警。</translation>
    </message>
    <message>
        <source>Select one alarm of the plant first.</source>
        <translation>请先选择一条工厂报警。</translation>
    </message>
    <message>
        <source>The desk is locked already.</source>
        <translation>工作台已锁定。</translation>
    </message>
    <message>
        <source>It was never raised, so there is nothing to judge.</source>
        <translation>从未触发，无可判定。</translation>
    </message>
</context>
<context>
    <name>andon::ContractLine</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Contract of the asset</source>
        <translation>设备的契约</translation>
    </message>
    <message>
        <source>Show the broken contract</source>
        <translation>显示被违反的契约</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>sentence</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>andon::ContributionBars</name>
    <message>
        <source>What speaks for the alarm and against it</source>
        <translation>支持与反对报警的因素</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, amount</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>against</source>
        <comment>how much a reason speaks for the alarm</comment>
        <translation>反对</translation>
    </message>
    <message>
        <source>most</source>
        <comment>how much a reason speaks for the alarm</comment>
        <translation>最强</translation>
    </message>
    <message>
        <source>much</source>
        <comment>how much a reason speaks for the alarm</comment>
        <translation>较强</translation>
    </message>
    <message>
        <source>a little</source>
        <comment>how much a reason speaks for the alarm</comment>
        <translation>略微</translation>
    </message>
</context>
<context>
    <name>andon::ContributionPlot</name>
    <message>
        <source>Contributions over time</source>
        <translation>贡献随时间变化</translation>
    </message>
    <message>
        <source>Contributions over time of %1</source>
        <comment>inputs</comment>
        <translation>%1 的贡献随时间变化</translation>
    </message>
</context>
<context>
    <name>andon::DayStrip</name>
    <message>
        <source>Alarms a day</source>
        <translation>每日报警数</translation>
    </message>
    <message>
        <source>%1: %2 now, %3 proposed</source>
        <translation>%1：现为 %2，建议 %3</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1：无数据</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>andon::DistributionPlot</name>
    <message>
        <source>How often each value occurs</source>
        <translation>各数值出现的频度</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>normal, %1</source>
        <comment>unit</comment>
        <translation>正常，%1</translation>
    </message>
    <message>
        <source>in labelled true alarms</source>
        <translation>判定的真实报警中</translation>
    </message>
</context>
<context>
    <name>andon::FactCell</name>
    <message>
        <source>%1, %2</source>
        <comment>fact, more of it</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>andon::FactTile</name>
    <message>
        <source>%1: %2</source>
        <comment>caption, figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2 URGENT, %3 HIGH, %4 MEDIUM, %5 LOW</source>
        <comment>figure, counts</comment>
        <translation>%1，%2 紧急，%3 高，%4 中，%5 低</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure, what else</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>andon::FigureTable</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <comment>a line of a table: name, column, figure, column, figure</comment>
        <translation>%1：%2 %3，%4 %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, figure</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>andon::FilterButton</name>
    <message>
        <source>%1 %2</source>
        <comment>label of a filter, how many match</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::FirstStepsPane</name>
    <message>
        <source>The broker is where machines and gateways publish their values over MQTT. Andon only listens; it sends nothing to it.</source>
        <translation>设备和网关通过 MQTT 把数值发布到代理。Andon 只收听，不向其发送任何内容。</translation>
    </message>
    <message>
        <source>Listen for a moment: what comes is shown as a tree, and Andon proposes which level names the asset and how the payload is built.</source>
        <translation>收听片刻：收到的内容显示为树，Andon 会建议哪一层级表示设备以及消息内容的结构。</translation>
    </message>
    <message>
        <source>Values belong to streams of assets. Adopt those that matter; the others are kept out and counted.</source>
        <translation>数值属于设备的数据流。请接纳重要的；其余拒收并计数。</translation>
    </message>
    <message>
        <source>An alarm says that somebody has to act. Begin with one stream and a limit a little above what it does every day.</source>
        <translation>报警表示需要有人处理。请从一条数据流开始，限值略高于其日常水平。</translation>
    </message>
    <message>
        <source>It appears on the page Alarms, where it is acknowledged, shelved and explained.</source>
        <translation>它出现在“报警”页，可在那里确认、搁置并查看说明。</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Five steps to the first alarm</source>
        <translation>五步得到第一条报警</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave the first steps for later</source>
        <translation>稍后再做“第一步”</translation>
    </message>
    <message>
        <source>The five steps</source>
        <translation>五个步骤</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Adopt what is heard</source>
        <translation>接纳收到的内容</translation>
    </message>
    <message>
        <source>What waits to be adopted</source>
        <translation>等待接纳的内容</translation>
    </message>
    <message>
        <source>Show what is kept out</source>
        <translation>显示拒收的内容</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>无人登录。请先登录。</translation>
    </message>
    <message>
        <source>The desk is locked. Type your password to unlock it.</source>
        <translation>工作台已锁定。请输入密码解锁。</translation>
    </message>
    <message>
        <source>Your role may not %1. Ask somebody whose role allows it.</source>
        <translation>您的角色不能%1。请让有权限的人操作。</translation>
    </message>
    <message>
        <source>Nothing is kept out. What comes on the topics belongs to assets of the site, or nothing comes yet.</source>
        <translation>没有拒收。主题上收到的内容都属于站点的设备，或尚未收到内容。</translation>
    </message>
    <message>
        <source>%1 payloads or values were kept out. Those of assets and streams that the site does not have yet are listed under Kept out.</source>
        <translation>拒收了 %1 条消息或数值。站点尚没有的设备和数据流列在“拒收”下。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Step %1, done: %2</source>
        <comment>number, title</comment>
        <translation>第 %1 步，已完成：%2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>number, title</comment>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>Before that: who is at this desk?</source>
        <translation>首先：谁在此工作台？</translation>
    </message>
    <message>
        <source>What is set up here is kept with who did it and why. The steps go on as soon as somebody is signed in.</source>
        <translation>此处的设置连同操作人和原因一并保存。有人登录后步骤继续。</translation>
    </message>
</context>
<context>
    <name>andon::FoldedCard</name>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alarm, value</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value, limit</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4; open it</source>
        <comment>asset, alarm, priority, state</comment>
        <translation>%1 %2，%3，%4；打开</translation>
    </message>
</context>
<context>
    <name>andon::FrontPlot</name>
    <message>
        <source>What a setting costs</source>
        <translation>设置的代价</translation>
    </message>
    <message>
        <source>Nothing was searched yet.</source>
        <translation>尚未搜索。</translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n 个设置</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 a day, %3 later, %4 missed</source>
        <translation>%1：每日 %2 次，延迟 %3，漏报 %4</translation>
    </message>
    <message>
        <source>Searching the settings...</source>
        <translation>正在搜索设置...</translation>
    </message>
    <message>
        <source>Recommend looks for the setting with the fewest alarms.</source>
        <translation>“推荐”将查找报警最少的设置。</translation>
    </message>
    <message>
        <source>alarms a day</source>
        <translation>每日报警数</translation>
    </message>
    <message numerus="yes">
        <source>up: mean delay; × misses a true alarm; %n settings tried</source>
        <translation>
            <numerusform>纵轴：平均延时；× 漏掉真实报警；已试 %n 个设置</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
</context>
<context>
    <name>andon::GuidanceView</name>
    <message>
        <source>For this alarm</source>
        <translation>针对此报警</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>针对 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, its name</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>For the area %1</source>
        <translation>针对区域 %1</translation>
    </message>
    <message>
        <source>For every asset of the kind %1</source>
        <translation>针对所有 %1 类设备</translation>
    </message>
    <message>
        <source>Guidance of the site</source>
        <translation>站点的指南</translation>
    </message>
</context>
<context>
    <name>andon::HealthBar</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Health of the console</source>
        <translation>控制台状态</translation>
    </message>
    <message>
        <source>State of broker, data, store and clock</source>
        <translation>代理、数据、存储与时钟的状态</translation>
    </message>
    <message>
        <source>Time and person</source>
        <translation>时间与人员</translation>
    </message>
    <message>
        <source>Shows the payloads that were kept out</source>
        <translation>显示被拒收的消息</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>无人登录</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>无角色</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1，已锁定</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>%1 of %2 not connected</source>
        <translation>%2 个中 %1 个未连接</translation>
    </message>
    <message>
        <source>Data age, newest / oldest</source>
        <translation>数据时效，最新 / 最旧</translation>
    </message>
    <message>
        <source>No sample yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>newest, oldest age</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 /</source>
        <comment>newest age</comment>
        <translation>%1 / </translation>
    </message>
    <message>
        <source>%1 on %2 of %3</source>
        <comment>oldest age, stale streams, all streams</comment>
        <translation>%1，%3 条中的 %2 条</translation>
    </message>
    <message>
        <source>Lost / kept out</source>
        <translation>丢失 / 拒收</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>lost, received</comment>
        <translation>%2 条中 %1 条</translation>
    </message>
    <message>
        <source>%1 kept out</source>
        <translation>拒收 %1 条</translation>
    </message>
    <message>
        <source>Lost, kept out, clock</source>
        <translation>丢失、拒收、时钟</translation>
    </message>
    <message>
        <source>As they should be</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Clock against devices</source>
        <translation>时钟与设备</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Saved %1 ago</source>
        <translation>%1 前保存</translation>
    </message>
    <message>
        <source>%1 not saved</source>
        <translation>%1 条未保存</translation>
    </message>
</context>
<context>
    <name>andon::HealthList</name>
    <message>
        <source>Asset</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Worst sensor</source>
        <translation>最差传感器</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>扣分原因</translation>
    </message>
    <message>
        <source>Health, the worst first</source>
        <translation>健康度，最差在前</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>正在读取...</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>points, sensor</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Whole plant, the least healthy first, as of %1. Known of %2 of %3 assets.</source>
        <comment>time, number, number</comment>
        <translation>全厂，健康度最低在前，截至 %1。%3 台设备中已知 %2 台。</translation>
    </message>
</context>
<context>
    <name>andon::HealthPanel</name>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康度</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>扣分原因</translation>
    </message>
    <message>
        <source>Sensors of the asset, the least healthy first</source>
        <translation>设备的传感器，健康度最低在前</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>正在读取...</translation>
    </message>
    <message>
        <source>It has no sensors that could tell of its health.</source>
        <translation>没有可反映其健康度的传感器。</translation>
    </message>
    <message>
        <source>of 100: %1</source>
        <comment>a health</comment>
        <translation>/ 100：%1</translation>
    </message>
    <message>
        <source>Points of 100 that each part takes →</source>
        <translation>各部分扣分（满分 100）→</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>andon::KeptOutPane</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Its first bytes</source>
        <translation>前几个字节</translation>
    </message>
    <message>
        <source>Payloads kept out</source>
        <translation>被拒收的消息</translation>
    </message>
    <message>
        <source>Kept out, by topic and reason</source>
        <translation>拒收，按主题和原因</translation>
    </message>
    <message>
        <source>Payloads kept out, by topic and reason</source>
        <translation>被拒收的消息，按主题和原因</translation>
    </message>
    <message>
        <source>No payload</source>
        <translation>无消息</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Every payload was taken</source>
        <translation>所有消息均已接收</translation>
    </message>
    <message>
        <source>Payloads that do not keep to the site&apos;s streams, types, limits or times are listed here.</source>
        <translation>不符合站点的数据流、类型、限值或时间的消息列在这里。</translation>
    </message>
</context>
<context>
    <name>andon::KpiAlarms</name>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Asset, alarm</source>
        <translation>设备，报警</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>表现</translation>
    </message>
    <message>
        <source>Open bench</source>
        <translation>打开调优台</translation>
    </message>
    <message>
        <source>Show the alarm</source>
        <translation>显示报警</translation>
    </message>
    <message>
        <source>Tune the whole plant</source>
        <translation>调优全厂</translation>
    </message>
    <message>
        <source>The alarms behind the number</source>
        <translation>该指标对应的报警</translation>
    </message>
    <message>
        <source>after %1 (median)</source>
        <comment>behaviour of an alarm: when it is acknowledged</comment>
        <translation>%1 后确认（中位数）</translation>
    </message>
    <message>
        <source>chatters, %1 alarms</source>
        <comment>behaviour of an alarm</comment>
        <translation>抖动，%1 条报警</translation>
    </message>
    <message>
        <source>returns at short distances</source>
        <comment>behaviour of an alarm</comment>
        <translation>短间隔重复</translation>
    </message>
    <message>
        <source>fleeting, %1</source>
        <comment>behaviour of an alarm</comment>
        <translation>瞬时，%1</translation>
    </message>
    <message>
        <source>stays over 24 h, %1</source>
        <comment>behaviour of an alarm</comment>
        <translation>持续超 24 小时，%1</translation>
    </message>
    <message>
        <source>active</source>
        <comment>behaviour of an alarm</comment>
        <translation>仍在报警</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, alarm</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>its rule is gone</source>
        <translation>其规则已不存在</translation>
    </message>
    <message>
        <source>No alarm did this in the range.</source>
        <translation>此范围内没有此类报警。</translation>
    </message>
    <message>
        <source>Alarms that chatter: %1</source>
        <translation>抖动报警：%1</translation>
    </message>
    <message>
        <source>Alarms that are fleeting: %1</source>
        <translation>瞬时报警：%1</translation>
    </message>
    <message>
        <source>Alarms that stay over 24 h: %1</source>
        <translation>持续超 24 小时的报警：%1</translation>
    </message>
    <message>
        <source>Alarms raised in floods: %1</source>
        <translation>泛滥期间触发的报警：%1</translation>
    </message>
    <message>
        <source>Alarms of the largest 10 min: %1</source>
        <translation>最多的 10 分钟内的报警：%1</translation>
    </message>
    <message>
        <source>Slowest to be acknowledged, of %1</source>
        <translation>确认最慢，共 %1 条</translation>
    </message>
    <message>
        <source>The 10 most frequent of %1</source>
        <translation>%1 条中最频繁的 10 条</translation>
    </message>
    <message>
        <source>Select an alarm first.</source>
        <translation>请先选择报警。</translation>
    </message>
    <message>
        <source>Its rule is gone.</source>
        <translation>其规则已不存在。</translation>
    </message>
</context>
<context>
    <name>andon::KpiChart</name>
    <message>
        <source>Alarms per 10 min</source>
        <translation>每 10 分钟报警数</translation>
    </message>
    <message numerus="yes">
        <source>%n flood(s)</source>
        <translation>
            <numerusform>%n 次泛滥</numerusform>
        </translation>
    </message>
    <message>
        <source>Flood above 10</source>
        <translation>超过 10 为泛滥</translation>
    </message>
    <message>
        <source>Flood %1: %2 alarms, %3 in 10 min, %4</source>
        <translation>泛滥 %1：%2 条报警，10 分钟内 %3 条，%4</translation>
    </message>
</context>
<context>
    <name>andon::KpiPage</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Alarm KPI</source>
        <translation>报警 KPI</translation>
    </message>
    <message>
        <source>No KPI</source>
        <translation>无 KPI</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>指标数值</translation>
    </message>
    <message>
        <source>Alarms per 10 min</source>
        <translation>每 10 分钟报警数</translation>
    </message>
    <message>
        <source>Priorities, share and target</source>
        <translation>优先级、占比与目标</translation>
    </message>
    <message>
        <source>What this number means</source>
        <translation>此指标的含义</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Shift, 8 h</source>
        <translation>班次，8 小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month, 30 days</source>
        <translation>月，30 天</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>范围：%1</translation>
    </message>
    <message>
        <source>Operator positions that share the alarms</source>
        <translation>分担报警的操作岗位</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n 个岗位</numerusform>
        </translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>统计内容</translation>
    </message>
    <message>
        <source>Counting the alarms</source>
        <translation>正在统计报警</translation>
    </message>
    <message>
        <source>What was recorded is gone through.</source>
        <translation>正在检查历史记录。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No alarm in this range</source>
        <translation>此范围内无报警</translation>
    </message>
    <message>
        <source>Nobody was told of a process alarm. Choose a longer range to see what was before.</source>
        <translation>未通告过程报警。请选择更长的范围查看之前的情况。</translation>
    </message>
    <message>
        <source>%1 annunciated alarms in %2 periods of 10 min, empty ones counted</source>
        <translation>%2 个 10 分钟时段内通告报警 %1 条，空时段计入</translation>
    </message>
    <message>
        <source>; %1 raised on the shelf, suppressed or out of service left out</source>
        <comment>added to a sentence</comment>
        <translation>；未计入搁置、抑制或停用期间触发的 %1 条</translation>
    </message>
    <message>
        <source>; %1 sensor alarms counted apart</source>
        <comment>added to a sentence</comment>
        <translation>；传感器报警 %1 条另计</translation>
    </message>
    <message>
        <source>; the targets are meant for 30 days at least</source>
        <comment>added to a sentence</comment>
        <translation>；目标适用于至少 30 天</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>KPI, figure</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Time to acknowledge, one to nine of ten, median</source>
        <translation>确认用时，第 10 至第 90 百分位，中位数</translation>
    </message>
</context>
<context>
    <name>andon::KpiShiftTable</name>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>By shift</source>
        <translation>按班次</translation>
    </message>
    <message>
        <source>by the site&apos;s calendar and clock</source>
        <translation>按站点日历和时钟</translation>
    </message>
    <message>
        <source>KPI by shift</source>
        <translation>按班次的 KPI</translation>
    </message>
</context>
<context>
    <name>andon::KpiStrip</name>
    <message>
        <source>Alarm KPI of the last 30 days</source>
        <translation>最近 30 天的报警 KPI</translation>
    </message>
</context>
<context>
    <name>andon::KpiTile</name>
    <message>
        <source>KPI, not known yet</source>
        <translation>KPI，尚未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>KPI, figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>off target; %1</source>
        <translation>未达目标；%1</translation>
    </message>
</context>
<context>
    <name>andon::LearningList</name>
    <message>
        <source>Which are shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
</context>
<context>
    <name>andon::LearningOpinions</name>
    <message>
        <source>What people hold of it</source>
        <translation>人员的意见</translation>
    </message>
    <message>
        <source>Choose an occurrence of the queue to see who said what of it, and on what evidence.</source>
        <translation>请在队列中选择一次报警，查看谁作了什么判定及其依据。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Use as true</source>
        <translation>按真实采用</translation>
    </message>
    <message>
        <source>Use as false</source>
        <translation>按误报采用</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>暂不决定</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Show the alarm</source>
        <translation>显示报警</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Evidence of the chosen opinion</source>
        <translation>所选意见的依据</translation>
    </message>
    <message>
        <source>Reason; required to leave something out</source>
        <translation>原因；排除时必填</translation>
    </message>
    <message>
        <source>Reason of the review</source>
        <translation>审核原因</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alarm, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>state, why it is held</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Evidence: %1.</source>
        <translation>依据：%1。</translation>
    </message>
    <message>
        <source>No evidence of this opinion is kept.</source>
        <translation>未保存此意见的依据。</translation>
    </message>
    <message>
        <source>Reading the evidence.</source>
        <translation>正在读取依据。</translation>
    </message>
    <message>
        <source>Your role may not review the queue. A supervisor or an engineer may.</source>
        <translation>您的角色不能审核队列。主管或工程师可以。</translation>
    </message>
    <message>
        <source>The last order is on its way.</source>
        <translation>上一条指令正在执行。</translation>
    </message>
    <message>
        <source>Nobody holds that it was true.</source>
        <translation>无人认为是真实报警。</translation>
    </message>
    <message>
        <source>Nobody holds that it was false.</source>
        <translation>无人认为是误报。</translation>
    </message>
    <message>
        <source>It was just said and can still be taken back. Decide in ten seconds.</source>
        <translation>刚刚判定，仍可撤回。十秒后再决定。</translation>
    </message>
    <message>
        <source>It is so already, or a candidate was trained from it.</source>
        <translation>已是如此，或已用于训练候选版本。</translation>
    </message>
    <message>
        <source>Whoever said it has taken it back.</source>
        <translation>判定人已撤回。</translation>
    </message>
    <message>
        <source>Say why something is left out: the reason is kept with it.</source>
        <translation>请说明排除原因：原因将一并保存。</translation>
    </message>
    <message>
        <source>%1: used as a true alarm</source>
        <comment>alarm</comment>
        <translation>%1：按真实报警采用</translation>
    </message>
    <message>
        <source>%1: used as a false alarm</source>
        <comment>alarm</comment>
        <translation>%1：按误报采用</translation>
    </message>
    <message>
        <source>%1: left out</source>
        <comment>alarm</comment>
        <translation>%1：已排除</translation>
    </message>
    <message>
        <source>%1: left open</source>
        <comment>alarm</comment>
        <translation>%1：暂不决定</translation>
    </message>
    <message>
        <source>taken back by the reviewer</source>
        <translation>审核人已撤回</translation>
    </message>
</context>
<context>
    <name>andon::LearningOrders</name>
    <message>
        <source>What was just done</source>
        <translation>刚执行的操作</translation>
    </message>
    <message>
        <source>It is of the safety class: a second person has to agree to request %1.</source>
        <translation>属于安全级：请求 %1 需要第二人同意。</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>尚未保存：磁盘拒绝写入。将重试。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
</context>
<context>
    <name>andon::LearningPage</name>
    <message>
        <source>My taps</source>
        <translation>我的判定</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Retraining queue</source>
        <translation>再训练队列</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>更早的</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定数</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独判定</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>成批判定</translation>
    </message>
    <message>
        <source>How people judge, for reviewers only</source>
        <translation>人员判定情况，仅审核人可见</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Back to the versions</source>
        <translation>返回版本</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>队列中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Trained from</source>
        <translation>已用于训练</translation>
    </message>
    <message>
        <source>How people judge</source>
        <translation>人员判定情况</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>Show what became of my own taps</source>
        <translation>显示我的判定的结果</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>当前运行的版本</translation>
    </message>
    <message>
        <source>State of the learning</source>
        <translation>学习状态</translation>
    </message>
    <message>
        <source>Every alarm and predictor</source>
        <translation>所有报警和预测器</translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) shown</source>
        <translation>
            <numerusform>显示 %n 次报警</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the queue.</source>
        <translation>正在读取队列。</translation>
    </message>
    <message>
        <source>Nobody has judged an alarm of it yet. Each verdict, given by one tap on an alarm, comes here.</source>
        <translation>尚无人判定其报警。在报警上点一下给出的判定都会列在这里。</translation>
    </message>
    <message>
        <source>No opinion is in this state. Choose &quot;All&quot; to see the others.</source>
        <translation>没有此状态的意见。选择“全部”查看其他。</translation>
    </message>
    <message>
        <source>Champion %1 since %2</source>
        <comment>version, time</comment>
        <translation>冠军版本 %1，自 %2 起</translation>
    </message>
    <message>
        <source>Model card: %1, %2</source>
        <comment>predictor, version</comment>
        <translation>模型卡：%1，%2</translation>
    </message>
    <message>
        <source>It has no card.</source>
        <translation>没有模型卡。</translation>
    </message>
</context>
<context>
    <name>andon::LearningShadow</name>
    <message>
        <source>Only</source>
        <translation>触发方</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Its score</source>
        <translation>其得分</translation>
    </message>
    <message>
        <source>The other&apos;s</source>
        <translation>对方得分</translation>
    </message>
    <message>
        <source>Show the alarm</source>
        <translation>显示报警</translation>
    </message>
    <message>
        <source>Show its trend</source>
        <translation>显示其趋势</translation>
    </message>
    <message>
        <source>Champion against challenger</source>
        <translation>冠军版本与挑战者对比</translation>
    </message>
    <message>
        <source>Which comparison</source>
        <translation>选择对比</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Over history</source>
        <translation>历史回放</translation>
    </message>
    <message>
        <source>What the comparison goes by</source>
        <translation>对比依据</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>冠军版本</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>挑战者</translation>
    </message>
    <message>
        <source>Alarms that only one raised</source>
        <translation>仅一方触发的报警</translation>
    </message>
    <message>
        <source>Choose an alarm first.</source>
        <translation>请先选择报警。</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>comparison</comment>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <comment>version</comment>
        <translation>对比 %1</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>请先选择版本。</translation>
    </message>
    <message>
        <source>It is the champion: choose another version to compare with it.</source>
        <translation>它就是冠军版本：请选择其他版本与之对比。</translation>
    </message>
    <message>
        <source>Scoring the recorded history with both; it takes up to two minutes.</source>
        <translation>正在用两个版本对历史记录评分；最长需两分钟。</translation>
    </message>
    <message>
        <source>No version scores beside the champion. Choose a version, start a shadow or compare it over history: it raises nothing.</source>
        <translation>没有版本与冠军版本并行评分。请选择版本，启动影子运行或用历史回放对比：不会触发报警。</translation>
    </message>
    <message>
        <source>challenger</source>
        <translation>挑战者</translation>
    </message>
    <message>
        <source>champion</source>
        <translation>冠军版本</translation>
    </message>
    <message>
        <source>stands</source>
        <comment>an alarm that lasts</comment>
        <translation>仍持续</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a score that was not given</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Alarms that only one raised: %1 the champion, %2 the challenger</source>
        <translation>仅一方触发的报警：冠军版本 %1，挑战者 %2</translation>
    </message>
    <message>
        <source>No alarm was raised by one of them alone.</source>
        <translation>没有仅由一方触发的报警。</translation>
    </message>
</context>
<context>
    <name>andon::LearningTaps</name>
    <message>
        <source>What became of my taps</source>
        <translation>我的判定的结果</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>更早的</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Show the alarm</source>
        <translation>显示报警</translation>
    </message>
    <message>
        <source>The chosen tap</source>
        <translation>所选判定</translation>
    </message>
    <message>
        <source>All of my taps</source>
        <translation>我的全部判定</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>显示 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>You have not judged an alarm yet. One tap on &quot;false alarm&quot; or &quot;true alarm&quot; on its card is enough; here you see what was made of it.</source>
        <translation>您尚未判定过报警。在报警卡片上点一下“误报”或“真实报警”即可；这里显示其结果。</translation>
    </message>
    <message>
        <source>Reading what became of your taps.</source>
        <translation>正在读取您的判定的结果。</translation>
    </message>
    <message>
        <source>Of your taps %1 taught a candidate, %2 are in the queue (%3 of them wait for a reviewer), %4 were left out, %5 you took back.</source>
        <translation>您的判定中，%1 条已用于训练候选版本，%2 条在队列中（其中 %3 条待审核），%4 条被排除，%5 条由您撤回。</translation>
    </message>
    <message>
        <source>Your role may not judge alarms, or the desk is locked.</source>
        <translation>您的角色不能判定报警，或工作台已锁定。</translation>
    </message>
    <message>
        <source>The last order is on its way.</source>
        <translation>上一条指令正在执行。</translation>
    </message>
    <message>
        <source>It is taken back already.</source>
        <translation>已经撤回。</translation>
    </message>
    <message>
        <source>Somebody else said it.</source>
        <translation>这是他人的判定。</translation>
    </message>
    <message>
        <source>%1: your verdict is taken back</source>
        <comment>alarm</comment>
        <translation>%1：您的判定已撤回</translation>
    </message>
</context>
<context>
    <name>andon::LearningTriggers</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Reasons to retrain</source>
        <translation>重新训练的原因</translation>
    </message>
    <message>
        <source>Evidence of the chosen reason</source>
        <translation>所选原因的依据</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>训练程序</translation>
    </message>
    <message>
        <source>Reason; required to dismiss</source>
        <translation>原因；驳回时必填</translation>
    </message>
    <message>
        <source>Reason of the training or dismissal</source>
        <translation>训练或驳回的原因</translation>
    </message>
    <message>
        <source>Train or dismiss</source>
        <translation>训练或驳回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>predictor, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>measured %1, limit %2</source>
        <translation>实测 %1，限值 %2</translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <translation>由 %1 提出</translation>
    </message>
    <message>
        <source>closed at %1</source>
        <translation>关闭于 %1</translation>
    </message>
    <message>
        <source>candidate %1</source>
        <translation>候选 %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a line</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Your role may not decide on trainings. A supervisor or an engineer may.</source>
        <translation>您的角色不能决定训练。主管或工程师可以。</translation>
    </message>
    <message>
        <source>The last order is on its way.</source>
        <translation>上一条指令正在执行。</translation>
    </message>
    <message>
        <source>Choose one predictor above first.</source>
        <translation>请先在上方选择一个预测器。</translation>
    </message>
    <message>
        <source>A trainer works on it already.</source>
        <translation>训练程序正在处理。</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>请先选择一个原因。</translation>
    </message>
    <message>
        <source>Something was done about it already.</source>
        <translation>已对此作出处理。</translation>
    </message>
    <message>
        <source>A trainer was started; the candidate comes by itself</source>
        <translation>训练程序已启动；候选版本会自动产生</translation>
    </message>
    <message>
        <source>Say why this is no reason to train: it is kept with it.</source>
        <translation>请说明为何无需训练：说明将随之保存。</translation>
    </message>
    <message>
        <source>%1: dismissed</source>
        <comment>reason to retrain</comment>
        <translation>%1：已驳回</translation>
    </message>
    <message>
        <source>There was no reason to train again yet. New labels, a drop of accuracy and the schedule are watched.</source>
        <translation>目前还没有再训练的理由。系统关注新的标注、准确率下降和日程。</translation>
    </message>
</context>
<context>
    <name>andon::LearningVersions</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>产生时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>查看卡片</translation>
    </message>
    <message>
        <source>Promotions and how they went</source>
        <translation>晋升记录与效果</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>从，到</translation>
    </message>
    <message>
        <source>False a day</source>
        <translation>误报/天</translation>
    </message>
    <message>
        <source>Who and why</source>
        <translation>操作人与原因</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Versions of the predictor</source>
        <translation>预测器的版本</translation>
    </message>
    <message>
        <source>What the chosen version has otherwise</source>
        <translation>所选版本的不同之处</translation>
    </message>
    <message>
        <source>Figures of its card</source>
        <translation>卡片上的指标</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>冠军版本</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>此版本</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>晋升</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Checks before promotion</source>
        <translation>晋升前检查</translation>
    </message>
    <message>
        <source>Reason, required to promote or to roll back</source>
        <translation>原因，晋升或回退时必填</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>决定的原因</translation>
    </message>
    <message>
        <source>The shadow scores</source>
        <translation>影子评分范围</translation>
    </message>
    <message>
        <source>every asset of its kind</source>
        <translation>全部同类设备</translation>
    </message>
    <message>
        <source>only those in %1</source>
        <comment>area</comment>
        <translation>仅 %1 内的设备</translation>
    </message>
    <message>
        <source>Choose one predictor above to see its versions and to decide on them.</source>
        <translation>请在上方选择一个预测器，以查看其版本并作出决定。</translation>
    </message>
    <message>
        <source>No version is known. A candidate comes when a training has made one.</source>
        <translation>没有已知版本。训练产生候选版本后会显示。</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>state, time</comment>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; %1</source>
        <comment>added to a sentence</comment>
        <translation>；%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>versions</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <comment>false alarms a day</comment>
        <translation>%1，原为 %2</translation>
    </message>
    <message>
        <source>Package %1.</source>
        <translation>包 %1。</translation>
    </message>
    <message>
        <source>A rule of the safety class goes by it: a second person has to agree.</source>
        <translation>有安全级规则以它为依据：需要第二人同意。</translation>
    </message>
    <message>
        <source>Your role may not decide on predictors. A supervisor or an engineer may.</source>
        <translation>您的角色不能对预测器作出决定。主管或工程师可以。</translation>
    </message>
    <message>
        <source>The last order is on its way.</source>
        <translation>上一条指令正在执行。</translation>
    </message>
    <message>
        <source>Ask for promotion</source>
        <translation>申请晋升</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>晋升</translation>
    </message>
    <message>
        <source>Stop the shadow</source>
        <translation>停止影子运行</translation>
    </message>
    <message>
        <source>Start a shadow</source>
        <translation>开始影子运行</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>请先选择版本。</translation>
    </message>
    <message>
        <source>It is the champion already.</source>
        <translation>它已是冠军版本。</translation>
    </message>
    <message>
        <source>No other version has run before.</source>
        <translation>此前没有其他版本运行过。</translation>
    </message>
    <message>
        <source>It has no card.</source>
        <translation>没有模型卡。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>请说明原因：原因将随更改保存。</translation>
    </message>
    <message>
        <source>%1 is the champion now</source>
        <comment>version</comment>
        <translation>%1 现为冠军版本</translation>
    </message>
    <message>
        <source>promotion taken back</source>
        <translation>晋升已撤回</translation>
    </message>
    <message>
        <source>The version before runs again</source>
        <translation>已恢复运行上一版本</translation>
    </message>
    <message>
        <source>roll-back taken back</source>
        <translation>回退已撤回</translation>
    </message>
    <message>
        <source>%1 scores no longer</source>
        <comment>version</comment>
        <translation>%1 已停止评分</translation>
    </message>
    <message>
        <source>%1 scores beside the champion and raises nothing</source>
        <comment>version</comment>
        <translation>%1 与冠军版本并行评分，不触发报警</translation>
    </message>
</context>
<context>
    <name>andon::LimitStep</name>
    <message>
        <source>Alarm above</source>
        <translation>高于此值报警</translation>
    </message>
    <message>
        <source>Proposed a little above what was seen; set it where somebody has to act.</source>
        <translation>建议值略高于已出现的数值；请设在需要有人处理之处。</translation>
    </message>
    <message>
        <source>For at least</source>
        <translation>至少持续</translation>
    </message>
    <message>
        <source>So that a short peak calls nobody: 5s.</source>
        <translation>避免短时尖峰惊动人员：5s。</translation>
    </message>
    <message>
        <source>Set this limit</source>
        <translation>设置此限值</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>设置限值</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>One that somebody looks at today to see whether all is well.</source>
        <translation>选择目前有人查看以判断是否正常的数据流。</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>当前数值</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>已出现的数值</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>How soon somebody has to act.</source>
        <translation>需要多快处理。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>asset, stream</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No value yet.</source>
        <translation>尚无数值。</translation>
    </message>
    <message>
        <source>? %1</source>
        <comment>doubtful value</comment>
        <translation>? %1</translation>
    </message>
    <message>
        <source>Value now: %1</source>
        <translation>当前数值：%1</translation>
    </message>
    <message>
        <source>In the last hour it was between %1 and %2.</source>
        <translation>最近一小时在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>此处需要数字。</translation>
    </message>
    <message>
        <source>A time is needed here, like 30s, 5m or 2h.</source>
        <translation>此处需要时间，例如 30s、5m 或 2h。</translation>
    </message>
    <message>
        <source>%1 high</source>
        <comment>stream</comment>
        <translation>%1 高</translation>
    </message>
    <message>
        <source>First steps: the first limit</source>
        <translation>第一步：第一个限值</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>尚未保存：磁盘拒绝写入。将重试。</translation>
    </message>
    <message>
        <source>Set. It judges from the next value on; everything else about it stands on the page Rules.</source>
        <translation>已设置。从下一个数值起判断；其余设置见“规则”页。</translation>
    </message>
    <message>
        <source>The site has no asset with a stream yet: adopt one first.</source>
        <translation>站点还没有带数据流的设备：请先接纳一个。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
</context>
<context>
    <name>andon::LoadBars</name>
    <message>
        <source>Load by topic</source>
        <translation>各主题负载</translation>
    </message>
    <message>
        <source>%1: %2 a second of %3 agreed</source>
        <comment>topic, messages, messages</comment>
        <translation>%1：每秒 %2，约定 %3</translation>
    </message>
    <message>
        <source>%1: %2 a second</source>
        <comment>topic, messages</comment>
        <translation>%1：每秒 %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>agreed rate</comment>
        <translation>约定 %1</translation>
    </message>
</context>
<context>
    <name>andon::MainWindow</name>
    <message>
        <source>Andon</source>
        <translation>Andon</translation>
    </message>
    <message>
        <source>Andon operator console</source>
        <translation>Andon 操作控制台</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Alarms</source>
        <translation>报警(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>站点：%1</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>List and detail</source>
        <translation>列表与详情</translation>
    </message>
    <message>
        <source>Border between list and detail</source>
        <translation>列表与详情的分界</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Unit or asset</source>
        <translation>单元或设备</translation>
    </message>
    <message>
        <source>Asset tree and page</source>
        <translation>设备树与页面</translation>
    </message>
    <message>
        <source>Room of the asset tree</source>
        <translation>设备树的位置</translation>
    </message>
    <message>
        <source>Andon, %1</source>
        <comment>site</comment>
        <translation>Andon，%1</translation>
    </message>
    <message>
        <source>Alarms %1</source>
        <comment>tab with count</comment>
        <translation>报警 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>本工作台</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>What was just done</source>
        <translation>刚执行的操作</translation>
    </message>
    <message>
        <source>%1 %2: marked false alarm</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2：已标记为误报</translation>
    </message>
    <message numerus="yes">
        <source>%n marked false alarm</source>
        <translation>
            <numerusform>已标记误报 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes to learning. Why? Tap to say, or leave it.</source>
        <translation>将用于学习。原因？点按说明，也可不填。</translation>
    </message>
</context>
<context>
    <name>andon::MessageListModel</name>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>andon::MessageViewer</name>
    <message>
        <source>Only kept out</source>
        <translation>仅拒收</translation>
    </message>
    <message>
        <source>As bytes</source>
        <translation>按字节</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>解析值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已做的处理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages, what is shown</source>
        <translation>消息，显示内容</translation>
    </message>
    <message>
        <source>Topic: its beginning, or plant/+/pump/#</source>
        <translation>主题：开头，或 plant/+/pump/#</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>主题筛选</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Find in topics and payloads</source>
        <translation>在主题和内容中查找</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Live or held</source>
        <translation>实时或暂停</translation>
    </message>
    <message>
        <source>State of the list of messages</source>
        <translation>消息列表状态</translation>
    </message>
    <message>
        <source>List, payload and decoded values</source>
        <translation>列表、内容与解析值</translation>
    </message>
    <message>
        <source>Messages, newest first</source>
        <translation>消息，最新在前</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Facts of the message</source>
        <translation>消息信息</translation>
    </message>
    <message>
        <source>Payload as it came</source>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>Decoded values</source>
        <translation>解析值</translation>
    </message>
    <message>
        <source>Held, %1 newer</source>
        <translation>已暂停，新增 %1 条</translation>
    </message>
    <message>
        <source>Waiting for the first message</source>
        <translation>等待第一条消息</translation>
    </message>
    <message>
        <source>%1 came too fast to be listed</source>
        <translation>%1 条来得太快未列出</translation>
    </message>
    <message>
        <source>No message is selected.</source>
        <translation>未选择消息</translation>
    </message>
    <message>
        <source>Select a message to read it; the list holds meanwhile.</source>
        <translation>选择一条消息阅读；列表暂停。</translation>
    </message>
    <message>
        <source>broker %1</source>
        <translation>代理 %1</translation>
    </message>
    <message>
        <source>its first %1</source>
        <translation>前 %1</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>not retained</source>
        <translation>非保留</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>整条消息</translation>
    </message>
    <message>
        <source>? Bad</source>
        <translation>? 坏</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>拒收</translation>
    </message>
</context>
<context>
    <name>andon::NoticeStack</name>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>notices</comment>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::OpenCard</name>
    <message>
        <source>False alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>True alarm</source>
        <translation>真实报警</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Shelve 1&#xa0;h</source>
        <translation>搁置 1&#xa0;小时</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部详情</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open alarm</source>
        <translation>打开的报警</translation>
    </message>
    <message>
        <source>Value, trend, reasons and guidance</source>
        <translation>数值、趋势、原因与指南</translation>
    </message>
    <message>
        <source>The alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>Why it is put on the shelf</source>
        <translation>搁置原因</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>其他可执行的操作</translation>
    </message>
    <message>
        <source>All of it, in the alarm list</source>
        <translation>全部详情，在报警列表中</translation>
    </message>
    <message>
        <source>False alarm: mark this alarm</source>
        <translation>误报：标记此报警</translation>
    </message>
    <message>
        <source>True alarm: mark this alarm</source>
        <translation>真实报警：标记此报警</translation>
    </message>
    <message>
        <source>Not sure: mark this alarm</source>
        <translation>不确定：标记此报警</translation>
    </message>
    <message>
        <source>Comment on this alarm</source>
        <translation>备注此报警</translation>
    </message>
    <message>
        <source>Shelve 1&#xa0;h: put this alarm on the shelf</source>
        <translation>搁置 1&#xa0;小时：搁置此报警</translation>
    </message>
    <message>
        <source>Being worked on</source>
        <translation>正在检修</translation>
    </message>
    <message>
        <source>Sensor is wrong</source>
        <translation>传感器不准</translation>
    </message>
    <message>
        <source>Known and harmless</source>
        <translation>已知且无害</translation>
    </message>
    <message>
        <source>Shelve it for one hour: %1</source>
        <translation>搁置一小时：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>priority, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset&apos;s name, area</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; %2</source>
        <comment>asset, name and area</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, name and area</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>acknowledged %1 by %2</source>
        <comment>time, person</comment>
        <translation>%2 于 %1 确认</translation>
    </message>
    <message>
        <source>work since %1, %2</source>
        <comment>time, person</comment>
        <translation>%1 起处理，%2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a comment</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>not saved yet, it is tried again by itself</source>
        <translation>尚未保存，将自动重试</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>value when it was raised</source>
        <translation>触发时的数值</translation>
    </message>
    <message>
        <source>As known at %1. Now unknown: look at the machine&apos;s own display.</source>
        <translation>%1 时的已知值。现在未知：请查看机器本身的显示。</translation>
    </message>
    <message>
        <source>%1 old, %2</source>
        <comment>age, quality</comment>
        <translation>%1 前，%2</translation>
    </message>
    <message>
        <source>%1 old</source>
        <comment>age of a value</comment>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>&lt;b&gt;Within %1:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1 内：&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>person, label, time</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an opinion, its reason</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between opinions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>They disagree.</source>
        <translation>判定不一致。</translation>
    </message>
    <message>
        <source>Your last tap is being saved.</source>
        <translation>正在保存您上次的点按。</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>已确认 %1</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Acknowledge this alarm</source>
        <translation>确认此报警</translation>
    </message>
    <message>
        <source>Finish work</source>
        <translation>完成处理</translation>
    </message>
    <message>
        <source>Finish work on this alarm</source>
        <translation>完成此报警的处理</translation>
    </message>
    <message>
        <source>Start work on this alarm</source>
        <translation>开始处理此报警</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>alarm, what was done</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>It stays on your page until it is normal again.</source>
        <translation>恢复正常前保留在您的页面上。</translation>
    </message>
    <message>
        <source>marked false alarm</source>
        <translation>已标记为误报</translation>
    </message>
    <message>
        <source>marked true alarm</source>
        <translation>已标记为真报警</translation>
    </message>
    <message>
        <source>marked not sure</source>
        <translation>已标记为不确定</translation>
    </message>
    <message>
        <source>Goes to learning. Why? Tap to say, or leave it.</source>
        <translation>将用于学习。原因？点按说明，也可不填。</translation>
    </message>
    <message>
        <source>Goes to learning.</source>
        <translation>将用于学习。</translation>
    </message>
    <message>
        <source>work started</source>
        <translation>已开始处理</translation>
    </message>
    <message>
        <source>Finish it here when it is done.</source>
        <translation>完成后请在此处结束。</translation>
    </message>
    <message>
        <source>What was found and done</source>
        <translation>发现与处理情况</translation>
    </message>
    <message>
        <source>What you saw or did</source>
        <translation>您看到或做了什么</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>It is done: finish the work</source>
        <translation>已完成：结束处理</translation>
    </message>
    <message>
        <source>Keep it: keep the comment</source>
        <translation>保存：保存备注</translation>
    </message>
    <message>
        <source>Type what you saw or did.</source>
        <translation>请输入您看到或做了什么。</translation>
    </message>
    <message>
        <source>work finished</source>
        <translation>处理已完成</translation>
    </message>
    <message>
        <source>commented</source>
        <translation>已备注</translation>
    </message>
    <message>
        <source>Off the list for %1. Why?</source>
        <translation>移出列表 %1。原因？</translation>
    </message>
    <message>
        <source>shelved for %1</source>
        <translation>已搁置 %1</translation>
    </message>
    <message>
        <source>It comes back by itself.</source>
        <translation>到期自动恢复。</translation>
    </message>
</context>
<context>
    <name>andon::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>No plant</source>
        <translation>没有工厂</translation>
    </message>
    <message>
        <source>Areas of the plant</source>
        <translation>工厂的区域</translation>
    </message>
    <message>
        <source>No asset is set up</source>
        <translation>未设置设备</translation>
    </message>
    <message>
        <source>The site names no area and no asset yet. The steps from a broker to the first alarm are on the page Brokers and sources.</source>
        <translation>站点还没有区域和设备。从代理到第一条报警的步骤见“代理与数据源”页。</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>显示步骤</translation>
    </message>
    <message>
        <source>The site cannot be read</source>
        <translation>无法读取站点</translation>
    </message>
    <message>
        <source>Reading the site</source>
        <translation>正在读取站点</translation>
    </message>
    <message>
        <source>Alarms live, by priority</source>
        <translation>当前报警，按优先级</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>oldest, shelved</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Alarm flood: raised in 10 min</source>
        <translation>报警泛滥：10 分钟内触发</translation>
    </message>
    <message>
        <source>Raised in 10 min</source>
        <translation>10 分钟内触发</translation>
    </message>
    <message>
        <source>flood above %1</source>
        <translation>超过 %1 为泛滥</translation>
    </message>
    <message>
        <source>No alarm: the most urgent stand here</source>
        <translation>无报警：最紧急的会显示在这里</translation>
    </message>
    <message>
        <source>Data, newest sample</source>
        <translation>数据，最新采样</translation>
    </message>
    <message>
        <source>%1 streams, none silent</source>
        <translation>%1 条数据流，无静默</translation>
    </message>
    <message>
        <source>%1 of %2 streams silent</source>
        <translation>%2 条数据流中 %1 条静默</translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>尚无采样</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a shift</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>shift, hours</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>left</source>
        <comment>of the shift</comment>
        <translation>剩余</translation>
    </message>
</context>
<context>
    <name>andon::PlaceDelegate</name>
    <message>
        <source>No alarm</source>
        <translation>无报警</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, stream</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::PlantModel</name>
    <message>
        <source>This console</source>
        <translation>本控制台</translation>
    </message>
    <message>
        <source>Without an area</source>
        <translation>无区域</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>工厂</translation>
    </message>
    <message>
        <source>1 asset</source>
        <translation>1 台设备</translation>
    </message>
    <message numerus="yes">
        <source>%n assets</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, its alarms</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. Health: %2</source>
        <comment>place and alarms, health</comment>
        <translation>%1。健康度：%2</translation>
    </message>
    <message>
        <source>%1. Health of the worst: %2</source>
        <comment>place and alarms, health</comment>
        <translation>%1。最差健康度：%2</translation>
    </message>
</context>
<context>
    <name>andon::PlantReview</name>
    <message>
        <source>%1, %2</source>
        <comment>asset, alarm</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>in the batch</source>
        <translation>在本批中</translation>
    </message>
    <message>
        <source>gains little</source>
        <translation>收益很小</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>events found</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Asset, alarm</source>
        <translation>设备，报警</translation>
    </message>
    <message>
        <source>A day now</source>
        <translation>当前每天</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Events found</source>
        <translation>找出的事件</translation>
    </message>
    <message>
        <source>Proposed setting</source>
        <translation>建议设置</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>andon::PlantTreeView</name>
    <message>
        <source>%1 %2</source>
        <comment>asset, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Asset tree</source>
        <translation>设备树</translation>
    </message>
</context>
<context>
    <name>andon::PredictorLines</name>
    <message>
        <source>Predictors of the asset</source>
        <translation>设备的预测器</translation>
    </message>
    <message>
        <source>Predictors</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>output, time</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>andon::PrioritySpread</name>
    <message>
        <source>Priorities</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>%1: %2, target %3</source>
        <translation>%1：%2，目标 %3</translation>
    </message>
</context>
<context>
    <name>andon::RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>andon::RuleEditor</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Settings of the rule</source>
        <translation>规则的设置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>one condition holds</source>
        <translation>满足一个条件</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>满足任一条件</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>满足全部条件</translation>
    </message>
    <message>
        <source>How many conditions</source>
        <translation>条件数量</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>How long, how often</source>
        <translation>时长与次数</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>On-delay</source>
        <translation>接通延时</translation>
    </message>
    <message>
        <source>Off-delay</source>
        <translation>断开延时</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Samples past the limit</source>
        <translation>超限采样数</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>在此时间内</translation>
    </message>
    <message>
        <source>Operating modes</source>
        <translation>运行模式</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Mode stream</source>
        <translation>模式数据流</translation>
    </message>
    <message>
        <source>Add a mode</source>
        <translation>添加模式</translation>
    </message>
    <message>
        <source>Enabled in other modes</source>
        <translation>在其他模式下启用</translation>
    </message>
    <message>
        <source>Other modes</source>
        <translation>其他模式</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>from consequence and time</source>
        <translation>由后果和时间决定</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>major</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Consequence and time</source>
        <translation>后果与时间</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>Time to respond</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Latching</source>
        <translation>锁存</translation>
    </message>
    <message>
        <source>Safety class</source>
        <translation>安全级</translation>
    </message>
    <message>
        <source>The alarm stays until somebody resets it.</source>
        <translation>报警保持到有人复位。</translation>
    </message>
    <message>
        <source>Changes need a second person.</source>
        <translation>更改需要第二人。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <translation>设置原因</translation>
    </message>
    <message>
        <source>What makes it happen</source>
        <translation>产生原因</translation>
    </message>
    <message>
        <source>What happens if nobody acts</source>
        <translation>不处理的后果</translation>
    </message>
    <message>
        <source>What the operator does</source>
        <translation>操作员的处理</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Consequence of no action</source>
        <translation>不处理的后果</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove this mode</source>
        <translation>删除此模式</translation>
    </message>
    <message>
        <source>While it is</source>
        <translation>当其为</translation>
    </message>
    <message>
        <source>Limit then</source>
        <translation>此时限值</translation>
    </message>
    <message>
        <source>the same in every mode</source>
        <translation>各模式相同</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, stream</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A name is needed here.</source>
        <translation>此处需要名称。</translation>
    </message>
    <message>
        <source>A number from 1 to %1 is needed here.</source>
        <translation>此处需要 1 到 %1 的数字。</translation>
    </message>
</context>
<context>
    <name>andon::RulesPage</name>
    <message>
        <source>Asset</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules and the one that is open</source>
        <translation>规则与打开的规则</translation>
    </message>
    <message>
        <source>Rules of this site</source>
        <translation>本站点的规则</translation>
    </message>
    <message>
        <source>The rule that is open</source>
        <translation>打开的规则</translation>
    </message>
    <message>
        <source>Border between list and rule</source>
        <translation>列表与规则的分界</translation>
    </message>
    <message>
        <source>What can be done with rules</source>
        <translation>对规则可执行的操作</translation>
    </message>
    <message>
        <source>Filter by asset, alarm or stream</source>
        <translation>按设备、报警或数据流筛选</translation>
    </message>
    <message>
        <source>Filter the rules</source>
        <translation>筛选规则</translation>
    </message>
    <message>
        <source>Rules by asset</source>
        <translation>按设备的规则</translation>
    </message>
    <message>
        <source>Asset of the new rule</source>
        <translation>新规则的设备</translation>
    </message>
    <message>
        <source>What raises it</source>
        <translation>触发原因</translation>
    </message>
    <message>
        <source>Reason of the change, required</source>
        <translation>更改原因（必填）</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>更改原因</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, its name</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>This rule was changed meanwhile. Revert shows what is in force.</source>
        <translation>此规则期间已被更改。“还原”可显示当前生效的内容。</translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <comment>rule</comment>
        <translation>%1（已编辑）</translation>
    </message>
    <message>
        <source>, copy</source>
        <translation>，副本</translation>
    </message>
    <message>
        <source>Not applied: one field does not hold what it needs. It is framed above.</source>
        <translation>未应用：有字段填写不符，已在上方标框。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>请说明原因：原因将随更改保存。</translation>
    </message>
    <message>
        <source>Added. It judges from the next sample on.</source>
        <translation>已添加。从下一个采样起判断。</translation>
    </message>
    <message>
        <source>Changed. It judges from the next sample on.</source>
        <translation>已更改。从下一个采样起判断。</translation>
    </message>
    <message numerus="yes">
        <source>Added to %n other asset(s).</source>
        <translation>
            <numerusform>已添加到另外 %n 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why it goes: the reason is kept with the change.</source>
        <translation>请说明删除原因：原因将随更改保存。</translation>
    </message>
    <message>
        <source>Removed. What it recorded stays.</source>
        <translation>已删除。其记录保留。</translation>
    </message>
    <message>
        <source>It is of the safety class: a second person has to agree to request %1.</source>
        <translation>属于安全级：请求 %1 需要第二人同意。</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>尚未保存：磁盘拒绝写入。将重试。</translation>
    </message>
    <message>
        <source>Your role may not change rules. A supervisor or an engineer may.</source>
        <translation>您的角色不能更改规则。主管或工程师可以。</translation>
    </message>
    <message>
        <source>Select a rule first.</source>
        <translation>请先选择规则。</translation>
    </message>
    <message>
        <source>Apply the new rule first.</source>
        <translation>请先应用新规则。</translation>
    </message>
    <message>
        <source>The site has no asset with a stream yet.</source>
        <translation>站点还没有带数据流的设备。</translation>
    </message>
    <message>
        <source>Copy to its kind</source>
        <translation>复制到同类</translation>
    </message>
    <message numerus="yes">
        <source>Copy to %n other %1(s)</source>
        <comment>kind of asset</comment>
        <translation>
            <numerusform>复制到另外 %n 台 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply or revert what is typed first.</source>
        <translation>请先应用或还原输入的内容。</translation>
    </message>
    <message>
        <source>Every other asset of its kind has it, or lacks its streams.</source>
        <translation>其他同类设备均已有此规则，或缺少其数据流。</translation>
    </message>
    <message>
        <source>No rule is open</source>
        <translation>未打开规则</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, rule</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Raised when: %1</source>
        <translation>触发条件：%1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>调优</translation>
    </message>
</context>
<context>
    <name>andon::SearchPalette</name>
    <message>
        <source>Search everywhere</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Asset, stream, alarm, rule, page or command</source>
        <translation>设备、数据流、报警、规则、页面或命令</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Type a part of a name; Up and Down choose, Enter goes there.</source>
        <translation>输入名称的一部分；上下键选择，回车前往。</translation>
    </message>
    <message>
        <source>Nothing is called that. Fewer letters find more.</source>
        <translation>没有这个名称。少输入几个字可找到更多。</translation>
    </message>
    <message>
        <source>The best %1; more letters find less.</source>
        <translation>最佳 %1 项；多输入几个字可缩小范围。</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>找到 1 项</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 项</translation>
    </message>
</context>
<context>
    <name>andon::SettingRow</name>
    <message>
        <source>%1, slider</source>
        <translation>%1，滑块</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, what it is now</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>andon::ShiftCharts</name>
    <message>
        <source>This shift</source>
        <translation>本班</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>not counted in this shift</source>
        <translation>本班未计数</translation>
    </message>
    <message>
        <source>plan by now %1</source>
        <translation>截至目前计划 %1</translation>
    </message>
    <message>
        <source>▼ %1 short, %2 %</source>
        <comment>of the plan</comment>
        <translation>▼ 少 %1，%2 %</translation>
    </message>
    <message>
        <source>▲ %1 ahead, %2 %</source>
        <comment>of the plan</comment>
        <translation>▲ 多 %1，%2 %</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>▼ %1 below, %2 %</source>
        <comment>the target</comment>
        <translation>▼ 低 %1，%2 %</translation>
    </message>
    <message>
        <source>▲ %1 above, %2 %</source>
        <comment>the target</comment>
        <translation>▲ 高 %1，%2 %</translation>
    </message>
    <message>
        <source>counted since %1</source>
        <translation>自 %1 起计数</translation>
    </message>
    <message>
        <source>line: the last half hour</source>
        <translation>曲线：最近半小时</translation>
    </message>
    <message>
        <source>Alarms per 10 min</source>
        <translation>每 10 分钟报警数</translation>
    </message>
    <message>
        <source>target at most 1</source>
        <translation>目标不超过 1</translation>
    </message>
    <message>
        <source>▲ flood above %1</source>
        <translation>▲ 超过 %1 为泛滥</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>泛滥</translation>
    </message>
    <message>
        <source>%1 in this shift</source>
        <comment>alarms</comment>
        <translation>本班 %1 条</translation>
    </message>
</context>
<context>
    <name>andon::SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Who is at this desk?</source>
        <translation>谁在此工作台？</translation>
    </message>
    <message>
        <source>The alarms stay in sight; to act on them, sign in.</source>
        <translation>报警始终可见；要操作请登录。</translation>
    </message>
    <message>
        <source>People of the demo</source>
        <translation>演示人员</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>姓名与密码</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>回车</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>首位管理员</translation>
    </message>
    <message>
        <source>This store knows nobody yet. The first administrator lets the others in. There is no default password.</source>
        <translation>此存储中还没有人员。首位管理员可添加其他人。没有默认密码。</translation>
    </message>
    <message>
        <source>Name, as others read it</source>
        <translation>他人看到的姓名</translation>
    </message>
    <message>
        <source>M. Okafor</source>
        <comment>example of a name</comment>
        <translation>M. Okafor</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>okafor</source>
        <comment>example of a sign-in name</comment>
        <translation>okafor</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Also sets up the plant: brokers, assets, rules</source>
        <translation>同时负责配置工厂：代理、设备、规则</translation>
    </message>
    <message>
        <source>Gives the role of an engineer as well.</source>
        <translation>同时赋予工程师角色。</translation>
    </message>
    <message>
        <source>Create administrator</source>
        <translation>创建管理员</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, roles</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>以 %1 登录</translation>
    </message>
    <message>
        <source>The people could not be read. Wait a moment and try again.</source>
        <translation>无法读取人员。请稍候重试。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>The password is being checked.</source>
        <translation>正在核对密码。</translation>
    </message>
    <message>
        <source>Give the name that others read beside what you did.</source>
        <translation>请填写姓名，它会显示在您的操作旁。</translation>
    </message>
    <message>
        <source>The sign-in name takes letters, digits, point, dash and underscore, no blanks.</source>
        <translation>登录名可用字母、数字、点、连字符和下划线，不可有空格。</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>密码至少需要 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same again.</source>
        <translation>两次密码不同。请再次输入。</translation>
    </message>
    <message>
        <source>The administrator is being created.</source>
        <translation>正在创建管理员。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; four words in a row are good.</source>
        <translation>
            <numerusform>至少 %n 个字符；连用四个单词较好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Characters still needed: %1.</source>
        <translation>还需字符数：%1。</translation>
    </message>
    <message>
        <source>Weak: too few different characters.</source>
        <translation>弱：不同的字符太少。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>强。</translation>
    </message>
    <message>
        <source>Fair; longer is stronger.</source>
        <translation>尚可；越长越强。</translation>
    </message>
    <message>
        <source>Strength of the password: %1</source>
        <translation>密码强度：%1</translation>
    </message>
</context>
<context>
    <name>andon::SignalPlot</name>
    <message>
        <source>Signal and limit</source>
        <translation>信号与限值</translation>
    </message>
    <message>
        <source>%1 to %2; proposed %3, now %4</source>
        <translation>%1 至 %2；建议 %3，当前 %4</translation>
    </message>
    <message>
        <source>Proposed %1</source>
        <translation>建议 %1</translation>
    </message>
    <message>
        <source>clears at %1</source>
        <translation>恢复值 %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有争议</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n 条报警</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>andon::SourcesPage</name>
    <message>
        <source>Brokers and sources</source>
        <translation>代理与数据源</translation>
    </message>
    <message>
        <source>Load by topic</source>
        <translation>各主题负载</translation>
    </message>
    <message>
        <source>What the load was counted over</source>
        <translation>负载的计数时段</translation>
    </message>
    <message>
        <source>Topics above their agreed rate</source>
        <translation>超过约定速率的主题</translation>
    </message>
    <message>
        <source>Counting messages a second</source>
        <translation>正在统计每秒消息数</translation>
    </message>
    <message>
        <source>The desk is locked. Type your password to unlock it.</source>
        <translation>工作台已锁定。请输入密码解锁。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>无人登录。请先登录。</translation>
    </message>
    <message>
        <source>Your role may not %1. Ask somebody whose role allows it.</source>
        <translation>您的角色不能%1。请让有权限的人操作。</translation>
    </message>
    <message>
        <source>Your role may not change brokers. An engineer or an administrator may.</source>
        <translation>您的角色不能更改代理。工程师或管理员可以。</translation>
    </message>
    <message>
        <source>First steps, %1 of %2 done...</source>
        <comment>counts</comment>
        <translation>第一步，已完成 %1 / %2...</translation>
    </message>
    <message>
        <source>messages a second, over the last %1</source>
        <translation>每秒消息数，最近 %1</translation>
    </message>
</context>
<context>
    <name>andon::StatusLine</name>
    <message>
        <source>State of the list</source>
        <translation>列表状态</translation>
    </message>
    <message>
        <source>Selected alarms</source>
        <translation>选中的报警</translation>
    </message>
    <message>
        <source>Alarms by priority</source>
        <translation>按优先级的报警</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key, what it does</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>andon::StoreStrip</name>
    <message>
        <source>Store and queues</source>
        <translation>存储与队列</translation>
    </message>
    <message>
        <source>Queue in memory</source>
        <translation>内存队列</translation>
    </message>
    <message>
        <source>most since the start %1 of %2</source>
        <translation>启动以来最多 %1 / %2</translation>
    </message>
    <message>
        <source>Message to judged sample, 99 of 100</source>
        <translation>消息到判断，100 条中 99 条</translation>
    </message>
    <message>
        <source>worst %1</source>
        <translation>最差 %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>last %1 ago</source>
        <translation>最近 %1 前</translation>
    </message>
    <message>
        <source>%1 not saved</source>
        <translation>%1 条未保存</translation>
    </message>
    <message>
        <source>Values kept out</source>
        <translation>被拒收的数值</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Data age, oldest stream</source>
        <translation>数据时效，最旧的数据流</translation>
    </message>
    <message>
        <source>no stream is silent for too long</source>
        <translation>没有数据流静默过久</translation>
    </message>
    <message>
        <source>%1 %2, silent for too long: %3</source>
        <comment>asset, stream, count</comment>
        <translation>%1 %2，静默过久：%3</translation>
    </message>
    <message>
        <source>Room of the store</source>
        <translation>存储空间</translation>
    </message>
    <message>
        <source>Alarms and actions</source>
        <translation>报警与操作</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史数据</translation>
    </message>
    <message>
        <source>%1 free on the disk</source>
        <translation>磁盘剩余 %1</translation>
    </message>
</context>
<context>
    <name>andon::StreamListModel</name>
    <message>
        <source>no sample yet</source>
        <translation>尚无采样</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>normal %1 to %2</source>
        <translation>正常 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>priority, limit</comment>
        <translation>%1，高于 %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>priority, limit</comment>
        <translation>%1，低于 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value, priority of its alarm</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>was %1, is %2</source>
        <comment>first and last value of the trend</comment>
        <translation>原为 %1，现为 %2</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Normal band, limits</source>
        <translation>正常范围，限值</translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation>最近 30 分钟</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
</context>
<context>
    <name>andon::StreamTable</name>
    <message>
        <source>normal %1 to %2</source>
        <translation>正常 %1 至 %2</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Columns of the streams</source>
        <translation>数据流的列</translation>
    </message>
</context>
<context>
    <name>andon::TapBar</name>
    <message>
        <source>What was just done</source>
        <translation>刚执行的操作</translation>
    </message>
    <message>
        <source>Why it was a false alarm</source>
        <translation>误报原因</translation>
    </message>
    <message>
        <source>Sensor is wrong</source>
        <translation>传感器不准</translation>
    </message>
    <message>
        <source>Was being worked on</source>
        <translation>当时正在检修</translation>
    </message>
    <message>
        <source>Starting up</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Limit too tight</source>
        <translation>限值过严</translation>
    </message>
    <message>
        <source>Known and harmless</source>
        <translation>已知且无害</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses it. It is tried again by itself.</source>
        <translation>尚未保存：磁盘拒绝写入。将自动重试。</translation>
    </message>
</context>
<context>
    <name>andon::TechnicianPage</name>
    <message>
        <source>Live alarms</source>
        <translation>当前报警</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的工作</translation>
    </message>
    <message>
        <source>Open alarm</source>
        <translation>打开的报警</translation>
    </message>
    <message>
        <source>Alarm cards</source>
        <translation>报警卡片</translation>
    </message>
    <message>
        <source>No broker is connected</source>
        <translation>没有已连接的代理</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>一切正常</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms, most urgent first</source>
        <translation>
            <numerusform>%n 条报警，最紧急在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, show</source>
        <translation>
            <numerusform>新增 %n 条，显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Nothing was heard since the start.</source>
        <translation>离线。启动以来未收到任何数据。</translation>
    </message>
    <message>
        <source>Offline since %1. You see what was known then.</source>
        <translation>自 %1 起离线。显示的是当时的已知情况。</translation>
    </message>
    <message>
        <source>Keep working: what you do is kept here.</source>
        <translation>请继续工作：您的操作保存在本机。</translation>
    </message>
    <message numerus="yes">
        <source>Keep working: %n actions wait to be saved.</source>
        <translation>
            <numerusform>请继续工作：%n 项操作等待保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>%1 后重试。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>your tap is being saved</source>
        <translation>正在保存您的点按</translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>无报警</translation>
    </message>
    <message>
        <source>What is raised comes here by itself, the most urgent first.</source>
        <translation>触发的报警会自动出现在这里，最紧急在前。</translation>
    </message>
    <message numerus="yes">
        <source>%n more: open the list</source>
        <translation>
            <numerusform>另有 %n 条：打开列表</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>显示新增</translation>
    </message>
    <message>
        <source>Open the alarm list</source>
        <translation>打开报警列表</translation>
    </message>
</context>
<context>
    <name>andon::TermEditor</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>is far above (high-high)</source>
        <translation>远高于（高高）</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>is far below (low-low)</source>
        <translation>远低于（低低）</translation>
    </message>
    <message>
        <source>rises by more than</source>
        <translation>上升超过</translation>
    </message>
    <message>
        <source>falls by more than</source>
        <translation>下降超过</translation>
    </message>
    <message>
        <source>changes by more than</source>
        <translation>变化超过</translation>
    </message>
    <message>
        <source>is above its reference by</source>
        <translation>高于参考值超过</translation>
    </message>
    <message>
        <source>is below its reference by</source>
        <translation>低于参考值超过</translation>
    </message>
    <message>
        <source>is off its reference by</source>
        <translation>偏离参考值超过</translation>
    </message>
    <message>
        <source>a set point</source>
        <translation>设定值</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>监视对象</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Raised when it</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Deadband</source>
        <translation>死区</translation>
    </message>
    <message>
        <source>Rate of change</source>
        <translation>变化率</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>在此时间内</translation>
    </message>
    <message>
        <source>Measured over</source>
        <translation>测量时长</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Set point</source>
        <translation>设定值</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, stream</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>andon::TopicForm</name>
    <message>
        <source>Numbers in quotes are numbers</source>
        <translation>引号中的数字按数字处理</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Names in braces stand for one level each: plant/{area}/{asset}. {stream} names the stream.</source>
        <translation>花括号中的名称各代表一级：plant/{area}/{asset}。{stream} 为数据流名称。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove this topic</source>
        <translation>删除此主题</translation>
    </message>
    <message>
        <source>Shape and quality of service</source>
        <translation>结构与服务质量</translation>
    </message>
    <message>
        <source>Shape of the payload</source>
        <translation>消息结构</translation>
    </message>
    <message>
        <source>How the JSON is built; &quot;whichever it is&quot; looks at each message.</source>
        <translation>JSON 的构成；“自动识别”逐条判断消息。</translation>
    </message>
    <message>
        <source>Quality of service</source>
        <translation>服务质量</translation>
    </message>
    <message>
        <source>1 and 2 are kept by the broker while a session is.</source>
        <translation>1 和 2 在会话保持期间由代理保留。</translation>
    </message>
    <message>
        <source>Asset and time</source>
        <translation>设备与时间</translation>
    </message>
    <message>
        <source>Asset, where the topic names none</source>
        <translation>设备，当主题未指明时</translation>
    </message>
    <message>
        <source>A name, or parts of the topic: {line}-{machine}.</source>
        <translation>名称，或主题的组成部分：{line}-{machine}。</translation>
    </message>
    <message>
        <source>Key of the time</source>
        <translation>时间的键</translation>
    </message>
    <message>
        <source>* finds the usual ones: ts, time, timestamp and others.</source>
        <translation>* 查找常用的键：ts、time、timestamp 等。</translation>
    </message>
    <message>
        <source>Counter and agreed rate</source>
        <translation>计数器与约定速率</translation>
    </message>
    <message>
        <source>Key of a counter</source>
        <translation>计数器的键</translation>
    </message>
    <message>
        <source>Grows by one a message; gaps are counted. Empty: there is none.</source>
        <translation>每条消息加一；缺号会被统计。留空：没有计数器。</translation>
    </message>
    <message>
        <source>Agreed messages a second</source>
        <translation>约定的每秒消息数</translation>
    </message>
    <message>
        <source>All topics of this line together; more is marked. Empty: any.</source>
        <translation>此行所有主题合计；超出则标记。留空：不限。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Member that holds the values</source>
        <translation>存放数值的成员</translation>
    </message>
    <message>
        <source>Of the shape with a member for them; usually values.</source>
        <translation>用于数值在单独成员中的结构；通常为 values。</translation>
    </message>
    <message>
        <source>Between the parts of a name</source>
        <translation>名称各部分之间</translation>
    </message>
    <message>
        <source>A point or a slash: motor.temperature.</source>
        <translation>点或斜杠：motor.temperature。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
</context>
<context>
    <name>andon::TopicsStep</name>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Topic, as it will be read</source>
        <translation>主题，按此解析</translation>
    </message>
    <message>
        <source>{asset}, {area} and {stream} stand for one level each; correct what was guessed.</source>
        <translation>{asset}、{area} 和 {stream} 各代表一级；猜错之处请改正。</translation>
    </message>
    <message>
        <source>Take these topics</source>
        <translation>采用这些主题</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>收听</translation>
    </message>
    <message>
        <source>Save the broker with these topics</source>
        <translation>保存带这些主题的代理</translation>
    </message>
    <message>
        <source>Hear its topics</source>
        <translation>收听主题</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>收到的内容</translation>
    </message>
    <message>
        <source>Topics that there are</source>
        <translation>现有主题</translation>
    </message>
    <message>
        <source>How they can be read</source>
        <translation>可行的解析方式</translation>
    </message>
    <message>
        <source>An example as it came</source>
        <translation>原始示例</translation>
    </message>
    <message>
        <source>The example as it will be read</source>
        <translation>解析后的示例</translation>
    </message>
    <message>
        <source>Write whole levels, names in braces, no wildcards.</source>
        <translation>请写完整的级，名称用花括号，不用通配符。</translation>
    </message>
    <message>
        <source>It does not fit %1 any more.</source>
        <translation>它不再匹配 %1。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Hears every topic for a moment and proposes how to read them. Nothing is stored.</source>
        <translation>短时收听所有主题并建议解析方式。不存储任何内容。</translation>
    </message>
    <message>
        <source>Say where the broker is first.</source>
        <translation>请先说明代理的位置。</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>停止收听</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>重新收听</translation>
    </message>
    <message>
        <source>Listen first; what is proposed can then be taken.</source>
        <translation>请先收听；之后可采用建议的内容。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>Nothing came. The devices may be silent, or publish to another broker. Listen again while one of them sends.</source>
        <translation>未收到任何消息。设备可能静默，或发布到其他代理。请在有设备发送时重新收听。</translation>
    </message>
    <message>
        <source>%1 messages on %2 topics in %3.</source>
        <comment>counts, time</comment>
        <translation>%3 内收到 %2 个主题的 %1 条消息。</translation>
    </message>
    <message>
        <source>%1 more messages came on topics beyond those.</source>
        <translation>这些主题之外另收到 %1 条消息。</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <comment>messages, retained</comment>
        <translation>%1，保留</translation>
    </message>
    <message>
        <source>First steps: the topics that were heard</source>
        <translation>第一步：收到的主题</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>尚未保存：磁盘拒绝写入。将重试。</translation>
    </message>
    <message>
        <source>Saved. The broker is being connected.</source>
        <translation>已保存。正在连接代理。</translation>
    </message>
</context>
<context>
    <name>andon::TrendLane</name>
    <message>
        <source>High-high %1</source>
        <translation>高高 %1</translation>
    </message>
    <message>
        <source>High %1</source>
        <translation>高 %1</translation>
    </message>
    <message>
        <source>Low-low %1</source>
        <translation>低低 %1</translation>
    </message>
    <message>
        <source>Low %1</source>
        <translation>低 %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, stream</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>stream, unit</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Trend of %1</source>
        <translation>%1 的趋势</translation>
    </message>
</context>
<context>
    <name>andon::TrendView</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1, %2, bad quality</source>
        <comment>time, value</comment>
        <translation>%1，%2，质量坏</translation>
    </message>
    <message>
        <source>%1, %2, beyond %3</source>
        <comment>time, value, name of a limit</comment>
        <translation>%1，%2，超出 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, value</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>andon::TrendsPage</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Drag or swipe to move, wheel or pinch to zoom. Keys on a trend: + and − zoom, Shift+← → move, Page Up and Page Down move by the whole range, ← → move the cursor.</source>
        <translation>拖动或滑动可移动，滚轮或双指可缩放。趋势上的按键：+ 和 − 缩放，Shift+← → 移动，Page Up 和 Page Down 按整个范围移动，← → 移动光标。</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>No stream is shown</source>
        <translation>未显示数据流</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Streams and range</source>
        <translation>数据流与范围</translation>
    </message>
    <message>
        <source>Add a stream</source>
        <translation>添加数据流</translation>
    </message>
    <message>
        <source>Add a stream: type a part of its name</source>
        <translation>添加数据流：输入名称的一部分</translation>
    </message>
    <message>
        <source>Streams of this name</source>
        <translation>此名称的数据流</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Span: %1</source>
        <translation>时长：%1</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Earlier by half of the range</source>
        <translation>向更早移动半个范围</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Later by half of the range</source>
        <translation>向更晚移动半个范围</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大时间轴</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小时间轴</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy the trends as a picture</source>
        <translation>将趋势复制为图片</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>复制 CSV</translation>
    </message>
    <message>
        <source>Copy what is shown as a table, CSV</source>
        <translation>将显示内容复制为表格，CSV</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已执行的操作</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, stream</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No stream is called so.</source>
        <translation>没有此名称的数据流。</translation>
    </message>
    <message>
        <source>No stream is called “%1”.</source>
        <translation>没有名为“%1”的数据流。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n streams stand below each other: the last one was replaced.</source>
        <translation>
            <numerusform>最多并列 %n 条数据流：最后一条已被替换。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a part of its name above, or come here from an asset or an alarm.</source>
        <translation>在上方输入名称的一部分，或从设备或报警进入此处。</translation>
    </message>
    <message>
        <source>Show the most telling ones</source>
        <translation>显示最有代表性的</translation>
    </message>
    <message>
        <source>There are no streams</source>
        <translation>没有数据流</translation>
    </message>
    <message>
        <source>The site has none yet. Connect a broker on the page of brokers and sources.</source>
        <translation>站点还没有数据流。请在“代理与数据源”页连接代理。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>范围：%1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The trends are live; press to pause</source>
        <translation>趋势实时更新；按下暂停</translation>
    </message>
    <message>
        <source>The trends are paused; press to go on</source>
        <translation>趋势已暂停；按下继续</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>没有可复制的内容。</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>表格已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why: what the predictors went by at any moment</source>
        <translation>为什么：预测器在任一时刻的依据</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, predictor</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::TrialLine</name>
    <message>
        <source>Result of the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>测试进度</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>停止于 %1</translation>
    </message>
    <message>
        <source>It was at: %1</source>
        <translation>停止时的步骤：%1</translation>
    </message>
    <message>
        <source>The broker answers, %1</source>
        <comment>time</comment>
        <translation>代理有应答，%1</translation>
    </message>
</context>
<context>
    <name>andon::TuningApply</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>恢复当前设置</translation>
    </message>
    <message>
        <source>What would be applied</source>
        <translation>将应用的内容</translation>
    </message>
    <message>
        <source>Reason of the change, required</source>
        <translation>更改原因（必填）</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>更改原因</translation>
    </message>
    <message>
        <source>Your role may not change rules. A supervisor or an engineer may.</source>
        <translation>您的角色不能更改规则。主管或工程师可以。</translation>
    </message>
    <message>
        <source>No alarm is on the bench.</source>
        <translation>调优台上没有报警。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>The change is on its way.</source>
        <translation>更改正在提交。</translation>
    </message>
    <message>
        <source>Safety class: a second person has to agree</source>
        <translation>安全级：需要第二人同意</translation>
    </message>
    <message>
        <source>Not safety class: one person is enough</source>
        <translation>非安全级：一人即可</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>请说明原因：原因将随更改保存。</translation>
    </message>
    <message>
        <source>It is of the safety class: a second person has to agree to request %1.</source>
        <translation>属于安全级：请求 %1 需要第二人同意。</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>尚未保存：磁盘拒绝写入。将重试。</translation>
    </message>
    <message>
        <source>Applied. It judges from the next sample on.</source>
        <translation>已应用。从下一个采样起判断。</translation>
    </message>
    <message>
        <source>The terms of the trial cannot be meant. Correct what is framed.</source>
        <translation>试运行条件不成立。请改正标框之处。</translation>
    </message>
    <message>
        <source>On trial. It judges from the next sample on, and is put back by itself when it does worse.</source>
        <translation>试运行中。从下一个采样起判断，效果变差时自动恢复。</translation>
    </message>
</context>
<context>
    <name>andon::TuningPage</name>
    <message>
        <source>Tuning bench</source>
        <translation>调优台</translation>
    </message>
    <message>
        <source>Nothing to tune yet</source>
        <translation>尚无可调优的内容</translation>
    </message>
    <message>
        <source>Which day is shown</source>
        <translation>显示哪一天</translation>
    </message>
    <message>
        <source>Worst day</source>
        <translation>最差一天</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Signal and limit</source>
        <translation>信号与限值</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>How often each value occurs</source>
        <translation>各数值出现的频度</translation>
    </message>
    <message>
        <source>Alarms a day</source>
        <translation>每日报警数</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>The price</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>How many labels there are</source>
        <translation>标注数量</translation>
    </message>
    <message>
        <source>Before, after, price</source>
        <translation>之前、之后、代价</translation>
    </message>
    <message>
        <source>Alarm and range</source>
        <translation>报警与范围</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Alarm on the bench</source>
        <translation>调优台上的报警</translation>
    </message>
    <message>
        <source>Replayed over</source>
        <translation>回放范围</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>What was replayed</source>
        <translation>回放的内容</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, rule</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Choose an alarm</source>
        <translation>选择报警</translation>
    </message>
    <message>
        <source>No alarm is on the bench</source>
        <translation>调优台上没有报警</translation>
    </message>
    <message>
        <source>Choose one above, or open the bench from an alarm, a rule or the most frequent alarms of the KPI.</source>
        <translation>请在上方选择，或从报警、规则或 KPI 中最频繁的报警打开调优台。</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史数据</translation>
    </message>
    <message>
        <source>What was recorded is replayed.</source>
        <translation>正在回放记录的数据。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This alarm cannot be replayed here</source>
        <translation>此报警无法在此回放</translation>
    </message>
    <message>
        <source>Nothing is recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>The stream has no samples in this range. Choose a longer one.</source>
        <translation>数据流在此范围内没有采样。请选择更长的范围。</translation>
    </message>
    <message>
        <source>%1 samples replayed</source>
        <translation>已回放 %1 个采样</translation>
    </message>
    <message>
        <source>; %1 without data at the ends</source>
        <comment>added to a sentence</comment>
        <translation>；首尾 %1 无数据</translation>
    </message>
    <message>
        <source>; %1 late samples left out</source>
        <comment>added to a sentence</comment>
        <translation>；略去迟到采样 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>; the clock was set back %n time(s)</source>
        <comment>added to a sentence</comment>
        <translation>
            <numerusform>；时钟被回拨 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n damaged part(s) left out</source>
        <comment>added to a sentence</comment>
        <translation>
            <numerusform>；略去损坏部分 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>unit, day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1，取代 %2</translation>
    </message>
    <message>
        <source>As it is: %1</source>
        <translation>现状：%1</translation>
    </message>
    <message>
        <source>Whole plant</source>
        <translation>全厂</translation>
    </message>
    <message>
        <source>Whole plant: what tuning would gain</source>
        <translation>全厂：调优的收益</translation>
    </message>
</context>
<context>
    <name>andon::TuningReview</name>
    <message>
        <source>Search all alarms</source>
        <translation>搜索全部报警</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>On the bench</source>
        <translation>放到调优台</translation>
    </message>
    <message>
        <source>Whole plant</source>
        <translation>全厂</translation>
    </message>
    <message>
        <source>Alarms by what tuning would gain</source>
        <translation>按调优收益排列的报警</translation>
    </message>
    <message>
        <source>Search of all alarms</source>
        <translation>搜索全部报警</translation>
    </message>
    <message>
        <source>Whole plant: what tuning would gain</source>
        <translation>全厂：调优的收益</translation>
    </message>
    <message>
        <source>Each may miss</source>
        <translation>每条允许漏报</translation>
    </message>
    <message>
        <source>Search and its progress</source>
        <translation>搜索与进度</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>What is searched</source>
        <translation>搜索对象</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of the change, required; it stays for the next one</source>
        <translation>更改原因（必填）；保留用于下一条</translation>
    </message>
    <message>
        <source>Reason of the accepted changes</source>
        <translation>已接受更改的原因</translation>
    </message>
    <message>
        <source>A whole number from 0 is needed here.</source>
        <translation>此处需要不小于 0 的整数。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Searches a better setting for one alarm after another, over the range above. Nothing is changed by it. The safety class is left as it is.</source>
        <translation>在上方范围内逐条搜索更好的设置。搜索本身不作更改。安全级报警保持不变。</translation>
    </message>
    <message>
        <source>%1 of %2 searched, now %3</source>
        <comment>alarms</comment>
        <translation>已搜索 %1 / %2，当前 %3</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 alarms.</source>
        <translation>搜索 %1 / %2 条报警后停止。</translation>
    </message>
    <message>
        <source>%1 alarms searched.</source>
        <translation>已搜索 %1 条报警。</translation>
    </message>
    <message>
        <source>No alarm would gain anything so far.</source>
        <translation>目前没有报警能获得收益。</translation>
    </message>
    <message>
        <source>%1 alarms would gain: %2 of %3 activations a day less. The first %4 make %5 of it and are proposed as a batch.</source>
        <translation>%1 条报警可获益：每天 %3 次触发中可减少 %2 次。前 %4 条占其中 %5，建议作为一批。</translation>
    </message>
    <message>
        <source>As good as they can be: %1; too little to judge by: %2; not read: %3; left as they are: %4.</source>
        <translation>已是最佳：%1；数据太少无法判断：%2；未读取：%3；保持原样：%4。</translation>
    </message>
    <message>
        <source>Select an alarm first.</source>
        <translation>请先选择报警。</translation>
    </message>
    <message>
        <source>It is accepted already.</source>
        <translation>已经接受。</translation>
    </message>
    <message>
        <source>Your role may not change rules. A supervisor or an engineer may.</source>
        <translation>您的角色不能更改规则。主管或工程师可以。</translation>
    </message>
    <message>
        <source>The change is on its way.</source>
        <translation>更改正在提交。</translation>
    </message>
    <message>
        <source>Its rule is gone.</source>
        <translation>其规则已不存在。</translation>
    </message>
    <message>
        <source>The rule was changed after the search. Search again.</source>
        <translation>规则在搜索后已更改。请重新搜索。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>请说明原因：原因将随更改保存。</translation>
    </message>
    <message>
        <source>The terms of the trial cannot be meant. Correct what is framed.</source>
        <translation>试运行条件不成立。请改正标框之处。</translation>
    </message>
    <message>
        <source>A second person has to agree to it.</source>
        <translation>需要第二人同意。</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>尚未保存：磁盘拒绝写入。将重试。</translation>
    </message>
    <message>
        <source>%1 is changed. The next one is shown.</source>
        <translation>%1 已更改。显示下一条。</translation>
    </message>
</context>
<context>
    <name>andon::TuningSearch</name>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>What a setting costs</source>
        <translation>设置的代价</translation>
    </message>
    <message>
        <source>What a recommendation must keep to</source>
        <translation>推荐须满足的约束</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>同当前</translation>
    </message>
    <message>
        <source>May miss</source>
        <translation>允许漏报</translation>
    </message>
    <message>
        <source>Mean delay at most</source>
        <translation>平均延迟上限</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A whole number from 0 is needed here.</source>
        <translation>此处需要不小于 0 的整数。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>No alarm is on the bench.</source>
        <translation>调优台上没有报警。</translation>
    </message>
    <message>
        <source>Nothing is recommended yet.</source>
        <translation>尚无推荐。</translation>
    </message>
    <message>
        <source>Searching; it ends by itself after two minutes at most.</source>
        <translation>正在搜索；最多两分钟后自动结束。</translation>
    </message>
</context>
<context>
    <name>andon::TuningSettings</name>
    <message>
        <source>It cannot be below 0.</source>
        <translation>不能小于 0。</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Deadband</source>
        <translation>死区</translation>
    </message>
    <message>
        <source>On-delay</source>
        <translation>接通延时</translation>
    </message>
    <message>
        <source>Off-delay</source>
        <translation>断开延时</translation>
    </message>
    <message>
        <source>Samples counted</source>
        <translation>计数采样数</translation>
    </message>
    <message>
        <source>A whole number from 1 to %1 is needed here.</source>
        <translation>此处需要 1 到 %1 的整数。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>counted within</source>
        <translation>计数窗口</translation>
    </message>
    <message>
        <source>Samples counted within</source>
        <translation>采样计数窗口</translation>
    </message>
    <message>
        <source>It must be longer than 0.</source>
        <translation>必须大于 0。</translation>
    </message>
    <message>
        <source>off</source>
        <comment>count in window</comment>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>samples, window</comment>
        <translation>%2 内 %1 个</translation>
    </message>
</context>
<context>
    <name>andon::TuningTrial</name>
    <message>
        <source>On trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>On trial: put back by itself when it does worse</source>
        <translation>试运行：效果变差时自动恢复</translation>
    </message>
    <message>
        <source>Terms of the trial</source>
        <translation>试运行条件</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Put back above, alarms a day</source>
        <translation>每天报警数超过此值则恢复</translation>
    </message>
    <message>
        <source>Put back above, missed</source>
        <translation>漏报数超过此值则恢复</translation>
    </message>
    <message>
        <source>A trial lasts from an hour to 90 days.</source>
        <translation>试运行时长为一小时至 90 天。</translation>
    </message>
    <message>
        <source>A number from 0 is needed here.</source>
        <translation>此处需要不小于 0 的数字。</translation>
    </message>
    <message>
        <source>A whole number from 0 is needed here.</source>
        <translation>此处需要不小于 0 的整数。</translation>
    </message>
</context>
<context>
    <name>andon::TuningVersions</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What the replay said</source>
        <translation>回放结果</translation>
    </message>
    <message>
        <source>Put it on the bench</source>
        <translation>放到调优台</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Versions of the rule</source>
        <translation>规则的版本</translation>
    </message>
    <message>
        <source>What the chosen version has otherwise</source>
        <translation>所选版本的不同之处</translation>
    </message>
    <message>
        <source>Reading the versions.</source>
        <translation>正在读取版本。</translation>
    </message>
    <message>
        <source>taken out of the site</source>
        <translation>已从站点移除</translation>
    </message>
    <message>
        <source>cannot be replayed</source>
        <translation>无法回放</translation>
    </message>
    <message>
        <source>It is what the rule is now.</source>
        <translation>与当前规则相同。</translation>
    </message>
    <message>
        <source>Against the rule now: %1.</source>
        <translation>与当前规则相比：%1。</translation>
    </message>
    <message>
        <source>The rule was no part of the site.</source>
        <translation>该规则当时不在站点中。</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>请先选择版本。</translation>
    </message>
    <message>
        <source>This version cannot be replayed.</source>
        <translation>此版本无法回放。</translation>
    </message>
</context>
<context>
    <name>andon::UndoBar</name>
    <message>
        <source>Undo %1 s</source>
        <comment>seconds left</comment>
        <translation>撤销 %1 秒</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>andon::UnitPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Its alarms</source>
        <translation>其报警</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Unit and filter</source>
        <translation>单元与筛选</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>返回总览</translation>
    </message>
    <message>
        <source>List the alarms of this unit</source>
        <translation>列出此单元的报警</translation>
    </message>
    <message>
        <source>Filter assets</source>
        <translation>筛选设备</translation>
    </message>
    <message>
        <source>Filter assets by name</source>
        <translation>按名称筛选设备</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Most urgent alarm</source>
        <translation>最紧急的报警</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>No asset</source>
        <translation>无设备</translation>
    </message>
    <message>
        <source>Assets of the unit</source>
        <translation>单元的设备</translation>
    </message>
    <message>
        <source>No unit chosen</source>
        <translation>未选择单元</translation>
    </message>
    <message>
        <source>Choose an area on the overview or in the asset tree.</source>
        <translation>请在总览或设备树中选择区域。</translation>
    </message>
    <message>
        <source>No asset fits the filter</source>
        <translation>没有符合筛选的设备</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No asset in this area</source>
        <translation>此区域没有设备</translation>
    </message>
    <message>
        <source>The file areas.toml of the site names none.</source>
        <translation>站点的 areas.toml 文件中没有列出。</translation>
    </message>
    <message>
        <source>By health</source>
        <translation>按健康度</translation>
    </message>
    <message>
        <source>List all assets of the plant by their health, the worst first</source>
        <translation>按健康度列出工厂全部设备，最差在前</translation>
    </message>
</context>
<context>
    <name>andon::UnlockBar</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>工作台已锁定</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>回车</translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation>以他人身份登录</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Locked by %1. Alarms stay in sight, commands wait.</source>
        <translation>由 %1 锁定。报警可见，命令等待。</translation>
    </message>
    <message>
        <source>The password is being checked.</source>
        <translation>正在核对密码。</translation>
    </message>
</context>
<context>
    <name>andon::ViolationsPane</name>
    <message>
        <source>Broken contracts, by asset</source>
        <translation>被违反的契约，按设备</translation>
    </message>
    <message>
        <source>Show all assets</source>
        <translation>显示全部设备</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>What is broken</source>
        <translation>违反内容</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Last example</source>
        <translation>最近示例</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Broken contracts</source>
        <translation>被违反的契约</translation>
    </message>
    <message>
        <source>Broken contracts, by asset and reason</source>
        <translation>被违反的契约，按设备和原因</translation>
    </message>
    <message>
        <source>No broken contract</source>
        <translation>没有被违反的契约</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Broken contract of %1</source>
        <translation>%1 被违反的契约</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Every contract is kept</source>
        <translation>所有契约均遵守</translation>
    </message>
    <message>
        <source>Values that are out of range, of another type or in another rhythm than their stream promises are counted here.</source>
        <translation>超出范围、类型不符或节奏与数据流约定不同的数值在此计数。</translation>
    </message>
</context>
<context>
    <name>andon::WaitSpread</name>
    <message>
        <source>Time to acknowledge</source>
        <translation>确认用时</translation>
    </message>
    <message>
        <source>%1: median %2, nine of ten within %3</source>
        <translation>%1：中位数 %2，九成在 %3 内</translation>
    </message>
</context>
<context>
    <name>andon::WhyPane</name>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Predictors that can be asked</source>
        <translation>可查询的预测器</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <comment>asset, predictor</comment>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>No predictor watches the assets that are shown. Add a stream of an asset that has one.</source>
        <translation>没有预测器监视所示设备。请添加有预测器的设备的数据流。</translation>
    </message>
    <message>
        <source>Asking the history …</source>
        <translation>正在查询历史数据…</translation>
    </message>
    <message>
        <source>← speaks against the alarm, speaks for it →. By %1.</source>
        <comment>predictor, version</comment>
        <translation>← 反对报警，支持报警 →。由 %1 给出。</translation>
    </message>
    <message>
        <source>What speaks for the alarm is stacked above the line, what speaks against it below. Click a moment to read why.</source>
        <translation>支持报警的因素堆叠在线上方，反对的在下方。点击某一时刻查看原因。</translation>
    </message>
</context>
<context>
    <name>andon::words</name>
    <message>
        <source>1 stream</source>
        <translation>1 条数据流</translation>
    </message>
    <message>
        <source>%1 streams</source>
        <translation>%1 条数据流</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, its streams</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, 1 new stream</source>
        <comment>asset</comment>
        <translation>%1，1 条新数据流</translation>
    </message>
    <message>
        <source>%1, %2 new streams</source>
        <comment>asset</comment>
        <translation>%1，%2 条新数据流</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>no number so far</source>
        <translation>尚无数字</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>name, area</comment>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>kind of an asset</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>无规则</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 条规则</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 条规则</translation>
    </message>
    <message>
        <source>new to its kind</source>
        <translation>同类中首见</translation>
    </message>
    <message>
        <source>%1, %2 of %3 as others</source>
        <translation>%1，%3 条中 %2 条与同类相同</translation>
    </message>
    <message>
        <source>%1, %2 of %3 streams</source>
        <translation>%1，%3 条数据流中 %2 条</translation>
    </message>
    <message>
        <source>by its name only</source>
        <translation>仅凭名称</translation>
    </message>
    <message>
        <source>Heard once, at %1.</source>
        <translation>于 %1 收到一次。</translation>
    </message>
    <message>
        <source>Heard %1 times from %2 to %3.</source>
        <translation>%2 至 %3 收到 %1 次。</translation>
    </message>
    <message>
        <source>Nothing of its kind has these streams yet.</source>
        <translation>同类设备尚无这些数据流。</translation>
    </message>
    <message>
        <source>Others of its kind have %1 of these %2 streams.</source>
        <translation>这 %2 条数据流中，同类设备有 %1 条。</translation>
    </message>
    <message>
        <source>Of the %1 streams of a %2, %3 are heard: %4 sure.</source>
        <comment>number, kind, number, percent</comment>
        <translation>%2 的 %1 条数据流中收到 %3 条：把握 %4。</translation>
    </message>
    <message>
        <source>The kind is a guess by its name.</source>
        <translation>类型仅由名称推测。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>1 new asset</source>
        <translation>1 台新设备</translation>
    </message>
    <message>
        <source>%1 new assets</source>
        <translation>%1 台新设备</translation>
    </message>
    <message>
        <source>1 asset with more streams</source>
        <translation>1 台设备增加数据流</translation>
    </message>
    <message>
        <source>%1 assets with more streams</source>
        <translation>%1 台设备增加数据流</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>until it returns</source>
        <translation>直到恢复</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>turned down</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 或 1</translation>
    </message>
    <message>
        <source>Of another type</source>
        <translation>类型不符</translation>
    </message>
    <message>
        <source>Not a finite number</source>
        <translation>非有限数</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>Too fast</source>
        <translation>太快</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>太慢</translation>
    </message>
    <message>
        <source>one value in %1</source>
        <translation>每 %1 一个数值</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>有限数</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Alarms per 10 min</source>
        <translation>每 10 分钟报警数</translation>
    </message>
    <message>
        <source>target ≤ %1, at most %2</source>
        <translation>目标 ≤ %1，最多 %2</translation>
    </message>
    <message>
        <source>Annunciated alarms divided by the ten-minute periods from the first to the last, empty ones counted, for one operator. What was raised on the shelf, suppressed or out of service is left out.</source>
        <translation>通告报警数除以首末之间的 10 分钟时段数（空时段计入），按每名操作员计。不计搁置、抑制或停用期间触发的报警。</translation>
    </message>
    <message>
        <source>Time in flood</source>
        <translation>泛滥时间占比</translation>
    </message>
    <message>
        <source>target &lt; %1, floods: %2</source>
        <translation>目标 &lt; %1，泛滥：%2</translation>
    </message>
    <message>
        <source>Share of all ten-minute periods that lie in a flood. A period with more than 10 alarms starts one, the first below 5 ends it.</source>
        <translation>处于泛滥的 10 分钟时段占全部时段的比例。一个时段超过 10 条报警即开始，首个低于 5 条的时段结束。</translation>
    </message>
    <message>
        <source>Largest in 10 min</source>
        <translation>10 分钟内最多</translation>
    </message>
    <message>
        <source>target ≤ %1</source>
        <translation>目标 ≤ %1</translation>
    </message>
    <message>
        <source>The most alarms in any ten-minute period by the clock. More than ten in ten minutes is more than one person can deal with.</source>
        <translation>按时钟划分的任一 10 分钟时段内的最多报警数。10 分钟内超过 10 条，一个人就应付不过来。</translation>
    </message>
    <message>
        <source>10 most frequent</source>
        <translation>最频繁的 10 条</translation>
    </message>
    <message>
        <source>Share of all activations that come from the ten most frequent alarms. They are where tuning gains most.</source>
        <translation>最频繁的 10 条报警占全部触发次数的比例。在此调优收益最大。</translation>
    </message>
    <message>
        <source>Chattering alarms</source>
        <translation>抖动报警</translation>
    </message>
    <message>
        <source>target 0, %1 of all</source>
        <translation>目标 0，占全部 %1</translation>
    </message>
    <message>
        <source>Alarms that were raised three times within 60 seconds at least once. A deadband or a delay cures most of them.</source>
        <translation>至少有一次在 60 秒内触发三次的报警。死区或延时可消除其中大多数。</translation>
    </message>
    <message>
        <source>Fleeting, under 10 s</source>
        <translation>瞬时，不足 10 秒</translation>
    </message>
    <message>
        <source>target 0</source>
        <translation>目标 0</translation>
    </message>
    <message>
        <source>Activations that returned within 10 seconds, before anybody could act. An on-delay cures most of them.</source>
        <translation>10 秒内即恢复、来不及处理的触发。接通延时可消除其中大多数。</translation>
    </message>
    <message>
        <source>Stale, over 24 h</source>
        <translation>陈旧，超过 24 小时</translation>
    </message>
    <message>
        <source>target &lt; %1, active now: %2</source>
        <translation>目标 &lt; %1，当前仍在报警：%2</translation>
    </message>
    <message>
        <source>Activations that lasted longer than 24 hours. What is active for so long asks for no action and hides the next alarm.</source>
        <translation>持续超过 24 小时的触发。长期存在的报警不再促使人处理，还会掩盖下一条报警。</translation>
    </message>
    <message>
        <source>Acknowledged after</source>
        <translation>确认用时</translation>
    </message>
    <message>
        <source>median; 95 % within %1</source>
        <translation>中位数；95 % 在 %1 内</translation>
    </message>
    <message>
        <source>nothing was acknowledged</source>
        <translation>没有确认过</translation>
    </message>
    <message>
        <source>From the activation to a person&apos;s acknowledgement, of those that were acknowledged. There is no target for it.</source>
        <translation>从触发到人员确认的时间，仅计已确认的报警。没有目标值。</translation>
    </message>
    <message>
        <source>%1 now</source>
        <comment>activations</comment>
        <translation>现为 %1</translation>
    </message>
    <message>
        <source>%1 with the bare limit</source>
        <comment>activations</comment>
        <translation>仅限值 %1</translation>
    </message>
    <message>
        <source>%1 with the deadband</source>
        <comment>activations</comment>
        <translation>加死区 %1</translation>
    </message>
    <message>
        <source>%1 with samples counted</source>
        <comment>activations</comment>
        <translation>加采样计数 %1</translation>
    </message>
    <message>
        <source>%1 with the on-delay</source>
        <comment>activations</comment>
        <translation>加接通延时 %1</translation>
    </message>
    <message>
        <source>%1 with the off-delay</source>
        <comment>activations</comment>
        <translation>加断开延时 %1</translation>
    </message>
    <message>
        <source>Alarms a day</source>
        <translation>每日报警数</translation>
    </message>
    <message>
        <source>Alarms in all</source>
        <translation>报警总数</translation>
    </message>
    <message>
        <source>An operator, in 10 min</source>
        <translation>每名操作员，10 分钟内</translation>
    </message>
    <message>
        <source>target ≤ 1</source>
        <translation>目标 ≤ 1</translation>
    </message>
    <message>
        <source>Largest number in 10 min</source>
        <translation>10 分钟内最多数量</translation>
    </message>
    <message>
        <source>target ≤ 10</source>
        <translation>目标 ≤ 10</translation>
    </message>
    <message>
        <source>While chattering</source>
        <translation>抖动期间</translation>
    </message>
    <message>
        <source>Time in alarm</source>
        <translation>报警时间占比</translation>
    </message>
    <message>
        <source>Site: time in flood</source>
        <translation>站点：泛滥时间占比</translation>
    </message>
    <message>
        <source>target &lt; 1 %</source>
        <translation>目标 &lt; 1 %</translation>
    </message>
    <message>
        <source>Share of the site&apos;s alarms</source>
        <translation>占站点报警的比例</translation>
    </message>
    <message>
        <source>%1 found, %2 missed</source>
        <comment>true alarms</comment>
        <translation>检出 %1，漏报 %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>delayed alarms</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, median %2, worst %3</source>
        <comment>delayed alarms</comment>
        <translation>%1，中位数 %2，最差 %3</translation>
    </message>
    <message>
        <source>True alarms, labelled %1</source>
        <translation>真实报警，已标注 %1</translation>
    </message>
    <message>
        <source>Raised later than it began</source>
        <translation>触发晚于起始</translation>
    </message>
    <message>
        <source>False alarms and nuisances, labelled %1</source>
        <translation>误报与滋扰报警，已标注 %1</translation>
    </message>
    <message>
        <source>%1 raised</source>
        <translation>触发 %1</translation>
    </message>
    <message>
        <source>Without a label</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>%1, nobody has judged them</source>
        <translation>%1，尚无人判定</translation>
    </message>
    <message>
        <source>%1 of %2 recorded alarms carry a label.</source>
        <translation>%2 条记录的报警中 %1 条已标注。</translation>
    </message>
    <message>
        <source>People disagree on %1.</source>
        <translation>%1 条判定不一致。</translation>
    </message>
    <message>
        <source>None is labelled true, so nobody can say what would be missed: judge some in the alarm&apos;s detail.</source>
        <translation>没有标注为真实的报警，无法得知会漏报什么：请在报警详情中判定一些。</translation>
    </message>
    <message>
        <source>With %1 true alarms the missed share is known only as up to %2 (95 %).</source>
        <translation>凭 %1 条真实报警，仅知漏报率不超过 %2（95 %）。</translation>
    </message>
    <message>
        <source>%1&#xa0;%2</source>
        <comment>number and unit</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>高于 %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>deadband %1</source>
        <translation>死区 %1</translation>
    </message>
    <message>
        <source>%1 samples within %2</source>
        <translation>%2 内 %1 个采样</translation>
    </message>
    <message>
        <source>on-delay %1</source>
        <translation>接通延时 %1</translation>
    </message>
    <message>
        <source>off-delay %1</source>
        <translation>断开延时 %1</translation>
    </message>
    <message>
        <source>Proposed: %1.</source>
        <translation>建议：%1。</translation>
    </message>
    <message>
        <source>Activations: %1.</source>
        <translation>触发次数：%1。</translation>
    </message>
    <message>
        <source>The value stays beyond the present limit for %1 (median of %2 times) and is back there after %3.</source>
        <translation>数值超出当前限值持续 %1（%2 次的中位数），%3 后再次超出。</translation>
    </message>
    <message>
        <source>%1 of these times are shorter than the on-delay and raise nothing.</source>
        <translation>其中 %1 短于接通延时，不触发报警。</translation>
    </message>
    <message>
        <source>%1 of the returns last less than the off-delay and no longer end the alarm.</source>
        <translation>恢复中有 %1 短于断开延时，不再结束报警。</translation>
    </message>
    <message>
        <source>Chosen without a part of the history and judged on it, %1 times: %2 activations an hour (90 %: %3 to %4) instead of %5, %6 of %7 events found.</source>
        <translation>留出部分历史数据，据其余部分选取并在留出部分检验，共 %1 次：每小时触发 %2 次（90 %：%3 至 %4），取代 %5 次，%7 个事件中检出 %6 个。</translation>
    </message>
    <message>
        <source>Nothing is labelled true: the %1 times in which the present limit was passed for long are taken for it, and the limit stays.</source>
        <translation>没有标注为真实的报警：以长时间超出当前限值的 %1 次代替，限值不变。</translation>
    </message>
    <message>
        <source>The history is too short to judge by: %1 hours. At least %2 samples, and without labels at least 24 hours, are needed.</source>
        <translation>历史数据太短，无法判断：%1 小时。至少需要 %2 个采样，无标注时至少 24 小时。</translation>
    </message>
    <message>
        <source>Too few alarms are labelled true to judge by: at least %1 are needed.</source>
        <translation>标注为真实的报警太少，无法判断：至少需要 %1 条。</translation>
    </message>
    <message>
        <source>Nothing is labelled true, and the limit was passed for long fewer than %1 times: label some alarms first.</source>
        <translation>没有标注为真实的报警，长时间超限不足 %1 次：请先标注一些报警。</translation>
    </message>
    <message>
        <source>The alarm was raised only %1 times: at least %2 are needed where nothing is labelled.</source>
        <translation>该报警仅触发 %1 次：没有标注时至少需要 %2 次。</translation>
    </message>
    <message>
        <source>No setting keeps to these constraints. Allow a missed alarm or a longer delay.</source>
        <translation>没有满足这些约束的设置。请允许漏报或更长的延迟。</translation>
    </message>
    <message>
        <source>The search took too long and was stopped. Choose a shorter range.</source>
        <translation>搜索时间过长，已停止。请选择更短的范围。</translation>
    </message>
    <message>
        <source>This rule is not one limit of one stream. Change it on the page of rules.</source>
        <translation>此规则不是单条数据流的单个限值。请在“规则”页更改。</translation>
    </message>
    <message>
        <source>The limits of this rule hang on an operating mode. Change it on the page of rules.</source>
        <translation>此规则的限值取决于运行模式。请在“规则”页更改。</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>label of an alarm</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>true alarm</source>
        <comment>label of an alarm</comment>
        <translation>真实报警</translation>
    </message>
    <message>
        <source>false alarm</source>
        <comment>label of an alarm</comment>
        <translation>误报</translation>
    </message>
    <message>
        <source>nuisance</source>
        <comment>label of an alarm</comment>
        <translation>滋扰报警</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>a value</comment>
        <translation>缺失</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a text that was never seen</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>above its usual %1</source>
        <comment>range</comment>
        <translation>高于平常的 %1</translation>
    </message>
    <message>
        <source>below its usual %1</source>
        <comment>range</comment>
        <translation>低于平常的 %1</translation>
    </message>
    <message>
        <source>within its usual %1</source>
        <comment>range</comment>
        <translation>在平常的 %1 内</translation>
    </message>
    <message>
        <source>above the expected %1</source>
        <comment>range</comment>
        <translation>高于预期的 %1</translation>
    </message>
    <message>
        <source>below the expected %1</source>
        <comment>range</comment>
        <translation>低于预期的 %1</translation>
    </message>
    <message>
        <source>within the expected %1</source>
        <comment>range</comment>
        <translation>在预期的 %1 内</translation>
    </message>
    <message>
        <source>rising %1 a minute</source>
        <translation>每分钟上升 %1</translation>
    </message>
    <message>
        <source>falling %1 a minute</source>
        <translation>每分钟下降 %1</translation>
    </message>
    <message>
        <source>%1 fell to %2 (was %3)</source>
        <comment>stream, value, value</comment>
        <translation>%1 降至 %2（原为 %3）</translation>
    </message>
    <message>
        <source>%1 rose to %2 (was %3)</source>
        <comment>stream, value, value</comment>
        <translation>%1 升至 %2（原为 %3）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>stream, what is known of it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>stream, what is known of it</comment>
        <translation>%1 为 %2</translation>
    </message>
    <message>
        <source>%1 is %2; no single input stands out.</source>
        <comment>predictor, output</comment>
        <translation>%1 为 %2；没有特别突出的单个输入。</translation>
    </message>
    <message>
        <source>%1 is %2, above all since %3.</source>
        <comment>predictor, output, reasons</comment>
        <translation>%1 为 %2，主要因为 %3。</translation>
    </message>
    <message>
        <source>; and </source>
        <comment>between reasons</comment>
        <translation>；以及 </translation>
    </message>
    <message>
        <source>No change of one or two inputs would have cleared it.</source>
        <translation>改变一两个输入不能使其恢复。</translation>
    </message>
    <message>
        <source>No change of one or two inputs within their usual ranges would have cleared it.</source>
        <translation>一两个输入在平常范围内变化不能使其恢复。</translation>
    </message>
    <message>
        <source>Would clear if %1, all else as it was.</source>
        <translation>若 %1，其余不变，则会恢复。</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between changes</comment>
        <translation> 且 </translation>
    </message>
    <message>
        <source>%1, alarm above %2</source>
        <comment>output, limit</comment>
        <translation>%1，高于 %2 报警</translation>
    </message>
    <message>
        <source>%1, alarm below %2</source>
        <comment>output, limit</comment>
        <translation>%1，低于 %2 报警</translation>
    </message>
    <message numerus="yes">
        <source>About one false alarm in %n day(s) for an asset.</source>
        <translation>
            <numerusform>每台设备约 %n 天一次误报。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About one false alarm in %n hour(s) for an asset.</source>
        <translation>
            <numerusform>每台设备约 %n 小时一次误报。</numerusform>
        </translation>
    </message>
    <message>
        <source>On data that it had not seen, %1 of its warnings were right and it found %2 of what happened.</source>
        <comment>share, share</comment>
        <translation>在未见过的数据上，其警告 %1 正确，检出了实际事件的 %2。</translation>
    </message>
    <message>
        <source>Learned from %1 rows; had watched this asset for %2.</source>
        <comment>number, time</comment>
        <translation>由 %1 行数据学习；已监视此设备 %2。</translation>
    </message>
    <message>
        <source>%1, package %2</source>
        <comment>predictor, version</comment>
        <translation>%1，包 %2</translation>
    </message>
    <message>
        <source>%1, package %2, contract %3</source>
        <comment>predictor, version, contract</comment>
        <translation>%1，包 %2，契约 %3</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>judgement, note</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>still stands</source>
        <translation>仍持续</translation>
    </message>
    <message>
        <source>Early shift</source>
        <translation>早班</translation>
    </message>
    <message>
        <source>Late shift</source>
        <translation>中班</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>Acknowledged after, median</source>
        <translation>确认用时，中位数</translation>
    </message>
    <message>
        <source>above %1 alarms a day</source>
        <translation>每天报警超过 %1 条</translation>
    </message>
    <message>
        <source>with more than %1 true alarms missed</source>
        <translation>漏报真实报警超过 %1 条</translation>
    </message>
    <message>
        <source>found more than %1 later on average</source>
        <translation>平均晚检出超过 %1</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>，或 </translation>
    </message>
    <message>
        <source>rolled back: nobody could tell whether its terms held</source>
        <translation>已回退：无法判断试运行条件是否满足</translation>
    </message>
    <message>
        <source>kept: its terms held to the end</source>
        <translation>已保留：试运行条件始终满足</translation>
    </message>
    <message>
        <source>rolled back: %1 alarms a day, at most %2 were allowed</source>
        <translation>已回退：每天 %1 条报警，最多允许 %2 条</translation>
    </message>
    <message>
        <source>rolled back: %1 true alarms missed, at most %2 were allowed</source>
        <translation>已回退：漏报 %1 条真实报警，最多允许 %2 条</translation>
    </message>
    <message>
        <source>rolled back: found %1 later on average, at most %2 was allowed</source>
        <translation>已回退：平均晚检出 %1，最多允许 %2</translation>
    </message>
    <message>
        <source>On trial until %1: put back %2.</source>
        <translation>试运行至 %1：若%2，则恢复原设置。</translation>
    </message>
    <message>
        <source>Its trial ended at %1, %2.</source>
        <translation>试运行于 %1 结束，%2。</translation>
    </message>
    <message>
        <source>%1 alarms a day instead of %2, %3 of %4 true alarms found, over %5 days</source>
        <translation>每天 %1 条报警，取代 %2 条，%4 条真实报警中检出 %3 条，共 %5 天</translation>
    </message>
    <message>
        <source>%1 alarms a day instead of %2, %3 of %4 events found, over %5 days</source>
        <translation>每天 %1 条报警，取代 %2 条，%4 个事件中检出 %3 个，共 %5 天</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 %2，取代 %3</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>deadband</source>
        <translation>死区</translation>
    </message>
    <message>
        <source>on-delay</source>
        <translation>接通延时</translation>
    </message>
    <message>
        <source>off-delay</source>
        <translation>断开延时</translation>
    </message>
    <message>
        <source>every sample</source>
        <translation>每个采样</translation>
    </message>
    <message>
        <source>count</source>
        <translation>采样计数</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>other parts of the rule</source>
        <translation>规则的其他部分</translation>
    </message>
    <message>
        <source>Andon itself</source>
        <translation>Andon 自身</translation>
    </message>
    <message>
        <source>The limit of this rule is its predictor&apos;s, and the predictor does not run.</source>
        <translation>此规则的限值由其预测器给出，而该预测器未运行。</translation>
    </message>
    <message>
        <source>Data quality: all values of %1 could be judged by</source>
        <comment>sensor</comment>
        <translation>数据质量：%1 的所有数值均可用于判断</translation>
    </message>
    <message>
        <source>Data quality: %1 was silent or not to be trusted for %2 of the last day</source>
        <comment>sensor, share</comment>
        <translation>数据质量：%1 在最近一天的 %2 内静默或不可信</translation>
    </message>
    <message>
        <source>Data quality: %1 was not to be trusted for %2 of the last day</source>
        <comment>sensor, share</comment>
        <translation>数据质量：%1 在最近一天的 %2 内不可信</translation>
    </message>
    <message>
        <source>Data quality: %1 was not to be trusted for %2 of the last day, last: %3</source>
        <comment>sensor, share, fault</comment>
        <translation>数据质量：%1 在最近一天的 %2 内不可信，最近故障：%3</translation>
    </message>
    <message>
        <source>Sensor drift: %1 lies %2 of its band below what the others tell of it</source>
        <comment>sensor, share</comment>
        <translation>传感器漂移：%1 比其他传感器推算的值低，偏差为其正常范围的 %2</translation>
    </message>
    <message>
        <source>Sensor drift: %1 lies %2 of its band above what the others tell of it</source>
        <comment>sensor, share</comment>
        <translation>传感器漂移：%1 比其他传感器推算的值高，偏差为其正常范围的 %2</translation>
    </message>
    <message>
        <source>Age: work on it was last finished %1 ago</source>
        <comment>time</comment>
        <translation>使用时长：上次处理完成于 %1 前</translation>
    </message>
    <message>
        <source>Age: first heard %1 ago, no work on it known</source>
        <comment>time</comment>
        <translation>使用时长：首次收到于 %1 前，无处理记录</translation>
    </message>
    <message>
        <source>Alarms: %1 now, the worst %2; weighed by priority %3 of the last day</source>
        <comment>number, priority, share</comment>
        <translation>报警：现有 %1 条，最高为%2；按优先级加权占最近一天的 %3</translation>
    </message>
    <message>
        <source>Alarms: none in the last day</source>
        <translation>报警：最近一天没有</translation>
    </message>
    <message>
        <source>Alarms: weighed by priority they stood for %1 of the last day</source>
        <comment>share</comment>
        <translation>报警：按优先级加权占最近一天的 %1</translation>
    </message>
    <message>
        <source>Expected behaviour: beyond its limit for %1 of the last day</source>
        <comment>share</comment>
        <translation>预期行为：最近一天的 %1 超出限值</translation>
    </message>
    <message>
        <source>Data quality: all values could be judged by</source>
        <translation>数据质量：所有数值均可用于判断</translation>
    </message>
    <message>
        <source>Sensor alarm: it stood for %1 of the last day</source>
        <comment>share</comment>
        <translation>传感器报警：占最近一天的 %1</translation>
    </message>
    <message>
        <source>data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>sensor drift</source>
        <translation>传感器漂移</translation>
    </message>
    <message>
        <source>expected behaviour</source>
        <translation>预期行为</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>age</source>
        <translation>使用时长</translation>
    </message>
    <message>
        <source>not known yet</source>
        <comment>a health</comment>
        <translation>尚未知</translation>
    </message>
    <message>
        <source>good</source>
        <comment>a health</comment>
        <translation>良好</translation>
    </message>
    <message>
        <source>fair</source>
        <comment>a health</comment>
        <translation>一般</translation>
    </message>
    <message>
        <source>poor</source>
        <comment>a health</comment>
        <translation>差</translation>
    </message>
    <message>
        <source>%1 of 100, %2</source>
        <comment>points, band</comment>
        <translation>%1 / 100，%2</translation>
    </message>
    <message>
        <source>Health is not known yet: it has been watched for %1, and an hour is needed.</source>
        <comment>time</comment>
        <translation>健康度尚未知：已监视 %1，需要一小时。</translation>
    </message>
    <message>
        <source>Health is %1 of 100; nothing speaks against it.</source>
        <comment>points</comment>
        <translation>健康度 %1 / 100；无扣分因素。</translation>
    </message>
    <message>
        <source>Health is %1 of 100. %2.</source>
        <comment>points, reasons</comment>
        <translation>健康度 %1 / 100。%2。</translation>
    </message>
    <message>
        <source>Not known, and not counted: %1. A predictor of expected behaviour would tell.</source>
        <comment>parts</comment>
        <translation>未知，未计入：%1。需预期行为预测器才能得知。</translation>
    </message>
    <message>
        <source>Not known yet, and not counted: %1.</source>
        <comment>parts</comment>
        <translation>尚未知，未计入：%1。</translation>
    </message>
    <message>
        <source>can still be taken back</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>仍可撤回</translation>
    </message>
    <message>
        <source>in the queue</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>队列中</translation>
    </message>
    <message>
        <source>left open</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>暂不决定</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>已排除</translation>
    </message>
    <message>
        <source>handed on</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>已移交</translation>
    </message>
    <message>
        <source>trained from</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>已用于训练</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>disagree</source>
        <comment>people about an alarm</comment>
        <translation>不一致</translation>
    </message>
    <message>
        <source>too many at once</source>
        <comment>why a verdict waits for a reviewer</comment>
        <translation>一次过多</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>新标注</translation>
    </message>
    <message>
        <source>By schedule</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>People agree less</source>
        <translation>判定一致性下降</translation>
    </message>
    <message>
        <source>Inputs have drifted</source>
        <translation>输入已漂移</translation>
    </message>
    <message>
        <source>Other firmware</source>
        <translation>固件变更</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a reason to retrain</comment>
        <translation>待处理</translation>
    </message>
    <message>
        <source>training</source>
        <comment>a reason to retrain</comment>
        <translation>训练中</translation>
    </message>
    <message>
        <source>a candidate came of it</source>
        <comment>a reason to retrain</comment>
        <translation>已产生候选版本</translation>
    </message>
    <message>
        <source>no candidate</source>
        <comment>a reason to retrain</comment>
        <translation>无候选版本</translation>
    </message>
    <message>
        <source>dismissed</source>
        <comment>a reason to retrain</comment>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>champion</source>
        <comment>version of a predictor</comment>
        <translation>冠军版本</translation>
    </message>
    <message>
        <source>in the shadow</source>
        <comment>version of a predictor</comment>
        <translation>影子运行</translation>
    </message>
    <message>
        <source>candidate</source>
        <comment>version of a predictor</comment>
        <translation>候选</translation>
    </message>
    <message>
        <source>ran before</source>
        <comment>version of a predictor</comment>
        <translation>曾运行</translation>
    </message>
    <message>
        <source>watched</source>
        <comment>a promotion in its first days</comment>
        <translation>观察中</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a promotion</comment>
        <translation>已保留</translation>
    </message>
    <message>
        <source>rolled back</source>
        <comment>a promotion</comment>
        <translation>已回退</translation>
    </message>
    <message>
        <source>replaced</source>
        <comment>a promotion</comment>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, note</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <comment>person, and others</comment>
        <translation>
            <numerusform>%1，另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>one opinion</source>
        <translation>一个意见</translation>
    </message>
    <message>
        <source>agree</source>
        <comment>people about an alarm</comment>
        <translation>一致</translation>
    </message>
    <message>
        <source>%1: you said %2</source>
        <comment>time, verdict</comment>
        <translation>%1：您判定为%2</translation>
    </message>
    <message>
        <source>at work</source>
        <comment>a verdict: the predictor that learnt from it runs</comment>
        <translation>已生效</translation>
    </message>
    <message>
        <source>learnt from it</source>
        <translation>已学习</translation>
    </message>
    <message>
        <source>a reviewer looks</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>time, what became of it, by whom</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>; held: %1</source>
        <comment>added to a line</comment>
        <translation>；暂缓：%1</translation>
    </message>
    <message>
        <source>; &quot;%1&quot;</source>
        <comment>added to a line: a reason</comment>
        <translation>；“%1”</translation>
    </message>
    <message>
        <source>No predictor raised this alarm; those that watch its asset learn from it all the same.</source>
        <translation>此报警不是预测器触发的；监视该设备的预测器仍会从中学习。</translation>
    </message>
    <message>
        <source>It was just given and can still be taken back. After that it goes to the queue.</source>
        <translation>刚刚给出，仍可撤回。之后进入队列。</translation>
    </message>
    <message>
        <source>It is in the queue: the next training learns from it.</source>
        <translation>已在队列中：下次训练将从中学习。</translation>
    </message>
    <message>
        <source>It is in the queue and waits for a reviewer: %1.</source>
        <translation>已在队列中，等待审核：%1。</translation>
    </message>
    <message>
        <source>A reviewer looked at it and left it open: nothing learns from it now.</source>
        <translation>审核人已查看，暂不决定：目前不用于学习。</translation>
    </message>
    <message>
        <source>A reviewer took it: the next training learns from it.</source>
        <translation>审核人已采纳：下次训练将从中学习。</translation>
    </message>
    <message>
        <source>A reviewer left it out: nothing learns from it. What you said stays with the alarm.</source>
        <translation>审核人已排除：不用于学习。您的判定仍随报警保留。</translation>
    </message>
    <message>
        <source>It was handed on to a trainer outside.</source>
        <translation>已移交给外部训练程序。</translation>
    </message>
    <message>
        <source>A candidate was trained from it.</source>
        <translation>已用于训练一个候选版本。</translation>
    </message>
    <message>
        <source>You took it back, or hold another opinion now.</source>
        <translation>您已撤回，或现有其他意见。</translation>
    </message>
    <message>
        <source>The candidate is the champion now: %1 watches with what you said.</source>
        <translation>该候选版本现为冠军版本：%1 按您的判定进行监视。</translation>
    </message>
    <message>
        <source>The candidate %1 does not run yet: a supervisor decides.</source>
        <translation>候选版本 %1 尚未运行：由主管决定。</translation>
    </message>
    <message>
        <source>raised at %1, furthest %2</source>
        <translation>触发值 %1，极值 %2</translation>
    </message>
    <message>
        <source>said %1 after the alarm</source>
        <translation>报警后 %1 判定</translation>
    </message>
    <message>
        <source>version %1 of the site</source>
        <translation>站点版本 %1</translation>
    </message>
    <message>
        <source>contract %1</source>
        <translation>契约 %1</translation>
    </message>
    <message>
        <source>package %1 of %2</source>
        <translation>%2 的包 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the queue wait to be published</source>
        <translation>
            <numerusform>队列中 %n 条消息等待发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be read</source>
        <comment>of a consumer of the queue</comment>
        <translation>
            <numerusform>%n 条应答无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a line</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>A trainer works on %1 since %2.</source>
        <translation>训练程序自 %2 起处理 %1。</translation>
    </message>
    <message>
        <source>The trainer made a candidate of %1 at %2.</source>
        <translation>训练程序于 %2 为 %1 产生了候选版本。</translation>
    </message>
    <message>
        <source>The trainer made no candidate of %1: %2</source>
        <translation>训练程序未为 %1 产生候选版本：%2</translation>
    </message>
    <message>
        <source>%1: %2 was beyond its limit (%3); no single input stood out.</source>
        <comment>time, predictor, output</comment>
        <translation>%1：%2 超出限值（%3）；没有特别突出的单个输入。</translation>
    </message>
    <message>
        <source>%1: %2 was beyond its limit (%3), above all by %4.</source>
        <comment>time, predictor, output, reasons</comment>
        <translation>%1：%2 超出限值（%3），主要因为 %4。</translation>
    </message>
    <message>
        <source>%1: %2 was calm (%3); no single input held it there.</source>
        <comment>time, predictor, output</comment>
        <translation>%1：%2 平稳（%3）；没有起主要作用的单个输入。</translation>
    </message>
    <message>
        <source>%1: %2 was calm (%3), above all by %4.</source>
        <comment>time, predictor, output, reasons</comment>
        <translation>%1：%2 平稳（%3），主要因为 %4。</translation>
    </message>
    <message>
        <source>No alarm went by it: an input was missing or it had not watched for long enough.</source>
        <translation>没有报警以此为依据：缺少输入，或监视时间不够长。</translation>
    </message>
    <message>
        <source>The others</source>
        <comment>inputs</comment>
        <translation>其他输入</translation>
    </message>
    <message>
        <source>%1: nothing was said yet</source>
        <comment>predictor</comment>
        <translation>%1：尚无输出</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>predictor, output</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>by package %1, here</source>
        <comment>version</comment>
        <translation>由包 %1 在本机评分</translation>
    </message>
    <message>
        <source>scored at the edge, of which nothing was heard yet</source>
        <translation>在边缘评分，尚未收到任何输出</translation>
    </message>
    <message>
        <source>scored at the edge by package %1, which is installed here too</source>
        <comment>version</comment>
        <translation>由包 %1 在边缘评分，本机也装有此包</translation>
    </message>
    <message>
        <source>scored at the edge, which does not name its version</source>
        <translation>在边缘评分，未注明版本</translation>
    </message>
    <message>
        <source>scored at the edge by version %1</source>
        <comment>version</comment>
        <translation>由版本 %1 在边缘评分</translation>
    </message>
    <message>
        <source>%1; another package, %2, is installed here</source>
        <comment>who scored, version</comment>
        <translation>%1；本机装有另一个包 %2</translation>
    </message>
    <message>
        <source>Its inputs lie where they lay in training.</source>
        <translation>输入分布与训练时一致。</translation>
    </message>
    <message>
        <source>Its inputs lie elsewhere than in training, %1 most. Whoever trains it: train it anew if that lasts.</source>
        <comment>stream</comment>
        <translation>输入分布与训练时不同，%1 差异最大。训练人员：若持续如此，请重新训练。</translation>
    </message>
    <message>
        <source>%1 has left what the other signals tell of it. Instrumentation: check that sensor.</source>
        <comment>stream</comment>
        <translation>%1 偏离了其他信号推算的值。仪表人员：请检查该传感器。</translation>
    </message>
    <message>
        <source>Several signals have left each other, %1 most. Maintenance: look at the machine.</source>
        <comment>stream</comment>
        <translation>多个信号彼此偏离，%1 最明显。维护人员：请检查机器。</translation>
    </message>
    <message>
        <source>%1: PSI %2, KS %3</source>
        <comment>stream, figures</comment>
        <translation>%1：PSI %2，KS %3</translation>
    </message>
    <message>
        <source>%1 (over %2 rows)</source>
        <comment>figures, number</comment>
        <translation>%1（共 %2 行）</translation>
    </message>
    <message>
        <source>%1 is %2. The edge says: %3</source>
        <comment>predictor, output, sentences</comment>
        <translation>%1 为 %2。边缘说明：%3</translation>
    </message>
    <message>
        <source>%1 is %2; the edge sends no reasons.</source>
        <comment>predictor, output</comment>
        <translation>%1 为 %2；边缘未发送原因。</translation>
    </message>
    <message>
        <source>Scored and explained at the edge. That version is not installed here, so that this console cannot check the reasons.</source>
        <translation>在边缘评分和解释。本机未安装该版本，因此本控制台无法核对原因。</translation>
    </message>
    <message>
        <source>%1 at the edge, of an unknown version</source>
        <comment>predictor</comment>
        <translation>%1，在边缘，版本未知</translation>
    </message>
    <message>
        <source>%1 at the edge, version %2</source>
        <comment>predictor, version</comment>
        <translation>%1，在边缘，版本 %2</translation>
    </message>
    <message>
        <source>%1 at the edge, explained here by the same package %2</source>
        <comment>predictor, version</comment>
        <translation>%1，在边缘，由本机相同的包 %2 解释</translation>
    </message>
    <message>
        <source>True ones found, share</source>
        <comment>figure of a model</comment>
        <translation>真实报警检出率</translation>
    </message>
    <message>
        <source>True among those raised, share</source>
        <comment>figure of a model</comment>
        <translation>触发中真实报警占比</translation>
    </message>
    <message>
        <source>Area under the curve</source>
        <comment>figure of a model</comment>
        <translation>曲线下面积</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <comment>figure of a model</comment>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>F1</source>
        <comment>figure of a model</comment>
        <translation>F1</translation>
    </message>
    <message>
        <source>Days of an asset for a false alarm</source>
        <comment>figure of a model</comment>
        <translation>每次误报的设备天数</translation>
    </message>
    <message>
        <source>False alarms a day</source>
        <comment>figure of a model</comment>
        <translation>每天误报数</translation>
    </message>
    <message>
        <source>Root mean square error</source>
        <comment>figure of a model</comment>
        <translation>均方根误差</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <comment>figure of a model</comment>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>any</source>
        <comment>firmware or hardware</comment>
        <translation>任意</translation>
    </message>
    <message>
        <source>%1 over history, %2 to %3</source>
        <comment>version, times</comment>
        <translation>%1 历史回放，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 live, since %2</source>
        <comment>version, time</comment>
        <translation>%1 实时，自 %2 起</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <comment>version, time</comment>
        <translation>%1，结束于 %2</translation>
    </message>
    <message>
        <source>Alarms raised</source>
        <translation>触发的报警</translation>
    </message>
    <message>
        <source>Agreed to be false</source>
        <translation>一致判为误报</translation>
    </message>
    <message>
        <source>Agreed to be true</source>
        <translation>一致判为真实</translation>
    </message>
    <message>
        <source>True ones not raised</source>
        <translation>未触发的真实报警</translation>
    </message>
    <message>
        <source>Time to score a row, mean</source>
        <translation>每行评分用时，平均</translation>
    </message>
    <message>
        <source>Time to score a row, worst</source>
        <translation>每行评分用时，最差</translation>
    </message>
    <message>
        <source>It does not score: %1</source>
        <translation>它未评分：%1</translation>
    </message>
    <message>
        <source>No row was scored by both yet.</source>
        <translation>尚无双方都评分的行。</translation>
    </message>
    <message>
        <source>%1 rows of %2 asset-days were scored by both; on %3 of them both said the same.</source>
        <translation>双方共同评分 %1 行，%2 设备天；其中 %3 结论相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) were raised by both at about the same time.</source>
        <translation>
            <numerusform>%n 条报警由双方在大致相同的时间触发。</numerusform>
        </translation>
    </message>
    <message>
        <source>It scores every asset of its kind.</source>
        <translation>对全部同类设备评分。</translation>
    </message>
    <message>
        <source>It scores %1 only.</source>
        <comment>assets</comment>
        <translation>仅对 %1 评分。</translation>
    </message>
    <message>
        <source>Begun by %1.</source>
        <translation>由 %1 启动。</translation>
    </message>
    <message>
        <source>Begun by %1: %2</source>
        <translation>由 %1 启动：%2</translation>
    </message>
    <message>
        <source>It is the champion.</source>
        <translation>它就是冠军版本。</translation>
    </message>
    <message>
        <source>Trained on %1 rows, the champion on %2.</source>
        <translation>用 %1 行训练，冠军版本用 %2 行。</translation>
    </message>
    <message>
        <source>Trained on the same rows as the champion.</source>
        <translation>与冠军版本用相同的行训练。</translation>
    </message>
    <message>
        <source>Learnt from %1 verdicts, the champion from %2.</source>
        <translation>由 %1 次判定学习，冠军版本由 %2 次。</translation>
    </message>
    <message>
        <source>Fits firmware %1, the champion %2.</source>
        <translation>适用固件 %1，冠军版本 %2。</translation>
    </message>
    <message>
        <source>Fits hardware %1, the champion %2.</source>
        <translation>适用硬件 %1，冠军版本 %2。</translation>
    </message>
    <message>
        <source>The package is whole and can run</source>
        <translation>包完整且可运行</translation>
    </message>
    <message>
        <source>%1: %2, champion %3</source>
        <comment>figure, its value, that of the champion</comment>
        <translation>%1：%2，冠军版本 %3</translation>
    </message>
    <message>
        <source>It has not been in the shadow: nobody knows what it does on this plant</source>
        <translation>未经影子运行：无法得知它在本工厂的表现</translation>
    </message>
    <message>
        <source>Shadow: %1 true alarms not raised, champion %2</source>
        <translation>影子运行：%1 条真实报警未触发，冠军版本 %2 条</translation>
    </message>
    <message>
        <source>Shadow: %1 false alarms, champion %2</source>
        <translation>影子运行：%1 条误报，冠军版本 %2 条</translation>
    </message>
    <message>
        <source>It raises more often than now because it finds %1 true alarms that the present setting misses.</source>
        <translation>触发比现在频繁，因为它检出了当前设置漏报的 %1 条真实报警。</translation>
    </message>
    <message>
        <source>Nothing is labelled true, and the present limit was never passed for long: only what does not last is taken away. If a short passing is a true alarm here, label it.</source>
        <translation>没有标注为真实的报警，也从未长时间超出当前限值：仅去除不持久的触发。若此处短时超限是真实报警，请标注。</translation>
    </message>
    <message>
        <source>The present setting stays: nothing that keeps to the constraints gains enough on it to be worth a change.</source>
        <translation>保持当前设置：满足约束的设置中，没有收益大到值得更改的。</translation>
    </message>
    <message>
        <source>spikes</source>
        <comment>fault that was laid over a signal</comment>
        <translation>尖峰</translation>
    </message>
    <message>
        <source>slow drift</source>
        <comment>fault that was laid over a signal</comment>
        <translation>缓慢漂移</translation>
    </message>
    <message>
        <source>a stuck value</source>
        <comment>fault that was laid over a signal</comment>
        <translation>数值卡死</translation>
    </message>
    <message>
        <source>no value</source>
        <comment>fault that was laid over a signal</comment>
        <translation>无数值</translation>
    </message>
    <message>
        <source>a shift of level</source>
        <comment>fault that was laid over a signal</comment>
        <translation>电平偏移</translation>
    </message>
    <message>
        <source>more noise</source>
        <comment>fault that was laid over a signal</comment>
        <translation>噪声增大</translation>
    </message>
    <message>
        <source>the past, faster</source>
        <comment>fault that was laid over a signal</comment>
        <translation>加速的历史</translation>
    </message>
    <message>
        <source>Caught of %1, share</source>
        <comment>fault</comment>
        <translation>对%1的检出率</translation>
    </message>
    <message>
        <source>Time to catch %1, s</source>
        <comment>fault</comment>
        <translation>检出%1所需时间，秒</translation>
    </message>
    <message>
        <source>Rows of events found</source>
        <comment>figure of a model</comment>
        <translation>检出的事件行数</translation>
    </message>
    <message>
        <source>Rows of events missed</source>
        <comment>figure of a model</comment>
        <translation>漏检的事件行数</translation>
    </message>
    <message>
        <source>Rows falsely in alarm</source>
        <comment>figure of a model</comment>
        <translation>误报的行数</translation>
    </message>
    <message>
        <source>Events in the rows</source>
        <comment>figure of a model</comment>
        <translation>数据中的事件数</translation>
    </message>
    <message>
        <source>Events found</source>
        <comment>figure of a model</comment>
        <translation>检出的事件数</translation>
    </message>
    <message>
        <source>Days judged</source>
        <comment>figure of a model</comment>
        <translation>评判天数</translation>
    </message>
    <message>
        <source>Alarms in those days</source>
        <comment>figure of a model</comment>
        <translation>这些天的报警数</translation>
    </message>
    <message>
        <source>Explained share of the variance</source>
        <comment>figure of a model</comment>
        <translation>方差解释比例</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Andon cannot start</source>
        <translation>Andon 无法启动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>A number is needed here.</source>
        <translation>此处需要数字。</translation>
    </message>
    <message>
        <source>A time is needed here, like 30s, 5m or 2h.</source>
        <translation>此处需要时间，例如 30s、5m 或 2h。</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>%1: %2</source>
        <comment>person, what they hold</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>priority, state</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value of a particular</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>stream, limit</comment>
        <translation>%1 高于 %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>stream, limit</comment>
        <translation>%1 低于 %2</translation>
    </message>
    <message>
        <source>%1 rises by more than %2 in %3</source>
        <translation>%1 在 %3 内上升超过 %2</translation>
    </message>
    <message>
        <source>%1 falls by more than %2 in %3</source>
        <translation>%1 在 %3 内下降超过 %2</translation>
    </message>
    <message>
        <source>%1 changes by more than %2 in %3</source>
        <translation>%1 在 %3 内变化超过 %2</translation>
    </message>
    <message>
        <source>%1 more than %2 above %3</source>
        <translation>%1 高于 %3 超过 %2</translation>
    </message>
    <message>
        <source>%1 more than %2 below %3</source>
        <translation>%1 低于 %3 超过 %2</translation>
    </message>
    <message>
        <source>%1 more than %2 from %3</source>
        <translation>%1 偏离 %3 超过 %2</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between conditions</comment>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <comment>between conditions</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1, or by the mode&apos;s own limit</source>
        <translation>%1，或按该模式自己的限值</translation>
    </message>
    <message>
        <source>%1&#xa0;h %2&#xa0;min</source>
        <translation>%1&#xa0;小时&#xa0;%2&#xa0;分</translation>
    </message>
    <message>
        <source>%1&#xa0;d %2&#xa0;h</source>
        <translation>%1&#xa0;天&#xa0;%2&#xa0;小时</translation>
    </message>
    <message>
        <source>%1&#xa0;%2</source>
        <comment>number and unit</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>%1&#xa0;M</source>
        <comment>millions</comment>
        <translation>%1&#xa0;百万</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;秒</translation>
    </message>
    <message>
        <source>%1&#xa0;min</source>
        <translation>%1&#xa0;分钟</translation>
    </message>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1&#xa0;小时</translation>
    </message>
    <message>
        <source>%1, UTC%2</source>
        <comment>date, zone</comment>
        <translation>%1，UTC%2</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日 HH:mm:ss</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>高于 %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>at the limit %1</source>
        <translation>处于限值 %1</translation>
    </message>
    <message>
        <source>%1 above the limit %2</source>
        <translation>高于限值 %2 达 %1</translation>
    </message>
    <message>
        <source>%1 below the limit %2</source>
        <translation>低于限值 %2 达 %1</translation>
    </message>
    <message>
        <source>held: %1 is %2</source>
        <comment>stream, fault</comment>
        <translation>保持：%1 %2</translation>
    </message>
    <message>
        <source>held: %1 is %2 since %3</source>
        <comment>stream, fault, time</comment>
        <translation>保持：%1 自 %3 起%2</translation>
    </message>
    <message>
        <source>back to normal, leaves the list</source>
        <translation>已恢复正常，将离开列表</translation>
    </message>
    <message>
        <source>out of service: %1</source>
        <translation>停用：%1</translation>
    </message>
    <message>
        <source>suppressed by design</source>
        <translation>按设计抑制</translation>
    </message>
    <message>
        <source>shelved until it returns, %1</source>
        <translation>搁置到恢复，%1</translation>
    </message>
    <message>
        <source>shelved to %1, %2</source>
        <translation>搁置到 %1，%2</translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation>%1 恢复</translation>
    </message>
    <message>
        <source>latched, returned %1</source>
        <translation>已锁存，%1 恢复</translation>
    </message>
    <message>
        <source>the console watches itself</source>
        <translation>控制台自检</translation>
    </message>
    <message>
        <source>broker %1</source>
        <translation>代理 %1</translation>
    </message>
    <message>
        <source>no new sample since %1</source>
        <translation>自 %1 起无新数据</translation>
    </message>
    <message>
        <source>was %1, now inside the limit %2</source>
        <translation>曾为 %1，现已回到限值 %2 以内</translation>
    </message>
    <message>
        <source>? %1</source>
        <comment>doubtful value</comment>
        <translation>? %1</translation>
    </message>
    <message>
        <source>shelved or suppressed</source>
        <translation>已搁置或抑制</translation>
    </message>
    <message>
        <source>1 alarm</source>
        <translation>1 条报警</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms</source>
        <translation>
            <numerusform>%n 条报警</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, priority</comment>
        <translation>%1 条%2</translation>
    </message>
    <message>
        <source>%1, %2; %3</source>
        <comment>priority, state, sums</comment>
        <translation>%1，%2；%3</translation>
    </message>
    <message>
        <source>no alarm</source>
        <translation>无报警</translation>
    </message>
    <message>
        <source>all acknowledged</source>
        <translation>全部已确认</translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n 条未确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelved</source>
        <translation>
            <numerusform>已搁置 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest %1</source>
        <comment>age</comment>
        <translation>最早 %1</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>其部件</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>隶属于</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>上游</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>下游</translation>
    </message>
    <message>
        <source>Driven by</source>
        <translation>由其驱动</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>Finding the name</source>
        <translation>解析名称</translation>
    </message>
    <message>
        <source>Reaching the port</source>
        <translation>连接端口</translation>
    </message>
    <message>
        <source>Agreeing on TLS</source>
        <translation>协商 TLS</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Subscribing</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>收听</translation>
    </message>
    <message>
        <source>flat: names and values side by side</source>
        <translation>扁平：名称与数值并列</translation>
    </message>
    <message>
        <source>whichever it is</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>values in a member of their own</source>
        <translation>数值在单独成员中</translation>
    </message>
    <message>
        <source>nested: groups of values</source>
        <translation>嵌套：数值分组</translation>
    </message>
    <message>
        <source>by device: its names are assets</source>
        <translation>按设备：其名称即设备</translation>
    </message>
    <message>
        <source>tags: each with value and time</source>
        <translation>位号：各带数值与时间</translation>
    </message>
    <message>
        <source>a bare value: the topic names it</source>
        <translation>裸值：由主题命名</translation>
    </message>
    <message>
        <source>1: at least once</source>
        <translation>1：至少一次</translation>
    </message>
    <message>
        <source>2: exactly once</source>
        <translation>2：恰好一次</translation>
    </message>
    <message>
        <source>0: at most once</source>
        <translation>0：至多一次</translation>
    </message>
    <message>
        <source>name found, port open, TLS agreed, signed in, subscribed</source>
        <translation>名称已解析，端口已打开，TLS 已协商，已登录，已订阅</translation>
    </message>
    <message>
        <source>name found, port open, signed in, subscribed</source>
        <translation>名称已解析，端口已打开，已登录，已订阅</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 个数值</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 个数值</translation>
    </message>
    <message>
        <source>? %1 of %2 kept out</source>
        <translation>? %2 个中拒收 %1 个</translation>
    </message>
    <message>
        <source>%1: %2 a second, %3 agreed, above it for %4</source>
        <translation>%1：每秒 %2，约定 %3，已超出 %4</translation>
    </message>
    <message>
        <source>%1: keeps to the agreed %2 a second again, was above it for %3</source>
        <translation>%1：已恢复到约定的每秒 %2 以内，曾超出 %3</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>size a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1&#xa0;ms</source>
        <translation>%1&#xa0;毫秒</translation>
    </message>
    <message>
        <source>%1&#xa0;k</source>
        <comment>thousands</comment>
        <translation>%1&#xa0;千</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>? Uncertain</source>
        <translation>? 不确定</translation>
    </message>
    <message>
        <source>? Bad</source>
        <translation>? 坏</translation>
    </message>
    <message>
        <source>? Stale</source>
        <translation>? 陈旧</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Taken, doubtful</source>
        <translation>已接收，存疑</translation>
    </message>
    <message>
        <source>outside %1 to %2</source>
        <translation>超出 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of a sensor</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>after %1&#xa0;s</source>
        <translation>%1&#xa0;秒后</translation>
    </message>
    <message>
        <source>%1 breaks its contract: %2, %3, %4 times</source>
        <comment>asset, stream, reason, count</comment>
        <translation>%1 违反契约：%2，%3，%4 次</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <comment>violation, count</comment>
        <translation>%1，另有 %2 项</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>HIGH</source>
        <translation>高</translation>
    </message>
    <message>
        <source>MEDIUM</source>
        <translation>中</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>低</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>returned, not acknowledged</source>
        <translation>已恢复，未确认</translation>
    </message>
    <message>
        <source>latched, not acknowledged</source>
        <translation>已锁存，未确认</translation>
    </message>
    <message>
        <source>latched, acknowledged</source>
        <translation>已锁存，已确认</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Returned to normal</source>
        <translation>恢复正常</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Un-acknowledged</source>
        <translation>取消确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Latch reset</source>
        <translation>锁存已复位</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Unshelved</source>
        <translation>已取消搁置</translation>
    </message>
    <message>
        <source>Came back from the shelf</source>
        <translation>搁置到期</translation>
    </message>
    <message>
        <source>Suppressed by design</source>
        <translation>按设计抑制</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>不再抑制</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Returned to service</source>
        <translation>已恢复使用</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Alarmed again</source>
        <translation>再次报警</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>已备注</translation>
    </message>
    <message>
        <source>Was still active, told again</source>
        <translation>仍在报警，再次提醒</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>管理层</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>do this</source>
        <translation>执行此操作</translation>
    </message>
    <message>
        <source>acknowledge and comment alarms</source>
        <translation>确认和备注报警</translation>
    </message>
    <message>
        <source>shelve alarms</source>
        <translation>搁置报警</translation>
    </message>
    <message>
        <source>take alarms out of service</source>
        <translation>停用报警</translation>
    </message>
    <message>
        <source>change rules</source>
        <translation>更改规则</translation>
    </message>
    <message>
        <source>change the site</source>
        <translation>更改站点</translation>
    </message>
    <message>
        <source>manage people</source>
        <translation>管理人员</translation>
    </message>
    <message>
        <source>approve changes</source>
        <translation>批准更改</translation>
    </message>
    <message>
        <source>read the audit trail</source>
        <translation>读取审计记录</translation>
    </message>
    <message>
        <source>test brokers</source>
        <translation>测试代理</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>outside what the sensor can read</source>
        <translation>超出传感器量程</translation>
    </message>
    <message>
        <source>bad data</source>
        <translation>坏数据</translation>
    </message>
    <message>
        <source>no new sample</source>
        <translation>无新数据</translation>
    </message>
    <message>
        <source>None set up</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Broker lost</source>
        <translation>代理断开</translation>
    </message>
    <message>
        <source>Messages lost</source>
        <translation>消息丢失</translation>
    </message>
    <message>
        <source>Alarms cannot be saved</source>
        <translation>报警无法保存</translation>
    </message>
    <message>
        <source>History cannot be saved</source>
        <translation>历史数据无法保存</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>时钟错误</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>数据陈旧</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>out of its range</source>
        <translation>超量程</translation>
    </message>
    <message>
        <source>erratic</source>
        <translation>波动异常</translation>
    </message>
    <message>
        <source>jumping</source>
        <translation>跳变</translation>
    </message>
    <message>
        <source>flat-lining</source>
        <translation>卡死</translation>
    </message>
    <message>
        <source>off in time</source>
        <translation>时间错误</translation>
    </message>
    <message>
        <source>%1: sensor %2</source>
        <comment>stream, fault</comment>
        <translation>%1：传感器%2</translation>
    </message>
    <message>
        <source>silent for many of its intervals; check sensor, cable and gateway</source>
        <translation>多个周期无数据；请检查传感器、电缆和网关</translation>
    </message>
    <message>
        <source>sends no finite number; check sensor and gateway</source>
        <translation>未发送有效数值；请检查传感器和网关</translation>
    </message>
    <message>
        <source>reads what the sensor cannot; check wiring and scaling</source>
        <translation>读数超出传感器能力；请检查接线和量程</translation>
    </message>
    <message>
        <source>swings far more than usual; check wiring and contacts</source>
        <translation>波动远大于平常；请检查接线和接触</translation>
    </message>
    <message>
        <source>a step that no process can make; check the sensor</source>
        <translation>过程不可能的突变；请检查传感器</translation>
    </message>
    <message>
        <source>does not vary any more; the sensor may be stuck</source>
        <translation>数值不再变化；传感器可能卡住</translation>
    </message>
    <message>
        <source>its stamps are off; check the device&apos;s time service</source>
        <translation>时间戳不准；请检查设备的时间服务</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Larger than allowed</source>
        <translation>超过允许大小</translation>
    </message>
    <message>
        <source>Nested deeper than allowed</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>Not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>Value of a wrong type</source>
        <translation>数值类型错误</translation>
    </message>
    <message>
        <source>Not a finite number</source>
        <translation>非有限数</translation>
    </message>
    <message>
        <source>Impossible time</source>
        <translation>时间不可能</translation>
    </message>
    <message>
        <source>A key twice</source>
        <translation>键重复</translation>
    </message>
    <message>
        <source>Topic not in the site</source>
        <translation>主题不在站点中</translation>
    </message>
    <message>
        <source>Asset not in the site</source>
        <translation>设备不在站点中</translation>
    </message>
    <message>
        <source>Stream not in the site</source>
        <translation>数据流不在站点中</translation>
    </message>
    <message>
        <source>Kept by the broker from before</source>
        <translation>代理先前保留的消息</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Un-acknowledge</source>
        <translation>取消确认</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reset latch</source>
        <translation>复位锁存</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Unshelve</source>
        <translation>取消搁置</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Add rules</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>更改规则</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>Decide a request</source>
        <translation>批复请求</translation>
    </message>
    <message>
        <source>Create the first administrator</source>
        <translation>创建首位管理员</translation>
    </message>
    <message>
        <source>Save a person</source>
        <translation>保存人员</translation>
    </message>
    <message>
        <source>Remove a person</source>
        <translation>删除人员</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Add a broker</source>
        <translation>添加代理</translation>
    </message>
    <message>
        <source>Change a broker</source>
        <translation>更改代理</translation>
    </message>
    <message>
        <source>Remove a broker</source>
        <translation>删除代理</translation>
    </message>
    <message>
        <source>Try a broker before it is saved</source>
        <translation>保存前试连代理</translation>
    </message>
    <message>
        <source>Test a broker</source>
        <translation>测试代理</translation>
    </message>
    <message>
        <source>Stop the test of a broker</source>
        <translation>停止测试代理</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Adopt assets and streams</source>
        <translation>接纳设备和数据流</translation>
    </message>
    <message>
        <source>Change what is adopted or ignored</source>
        <translation>更改接纳或忽略的内容</translation>
    </message>
    <message>
        <source>This is not written as it must be</source>
        <translation>书写不符合要求</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>请改正后重试。</translation>
    </message>
    <message>
        <source>It does not exist any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Its state does not allow this now</source>
        <translation>当前状态不允许</translation>
    </message>
    <message>
        <source>Look at its present state, it may have changed meanwhile.</source>
        <translation>请查看其当前状态，可能已有变化。</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>您没有此权限</translation>
    </message>
    <message>
        <source>Ask somebody whose role allows it, or sign in as another person.</source>
        <translation>请让有权限的人操作，或以他人身份登录。</translation>
    </message>
    <message>
        <source>Nobody is signed in, or the desk is locked</source>
        <translation>无人登录，或工作台已锁定</translation>
    </message>
    <message>
        <source>Sign in and do it again.</source>
        <translation>请登录后再操作。</translation>
    </message>
    <message>
        <source>Name and password do not match</source>
        <translation>姓名与密码不符</translation>
    </message>
    <message>
        <source>Check Caps Lock and type the password again.</source>
        <translation>请检查大写锁定键并重新输入密码。</translation>
    </message>
    <message>
        <source>It was made by a later version of Andon and is left as it is</source>
        <translation>由更新版本的 Andon 创建，保持原样</translation>
    </message>
    <message>
        <source>Install that version, or choose another store.</source>
        <translation>请安装该版本，或选择另一个存储。</translation>
    </message>
    <message>
        <source>It is damaged and is left as it is</source>
        <translation>已损坏，保持原样</translation>
    </message>
    <message>
        <source>Bring back a copy, or start with another store.</source>
        <translation>请恢复副本，或用另一个存储启动。</translation>
    </message>
    <message>
        <source>Another program owns the store</source>
        <translation>存储被另一个程序占用</translation>
    </message>
    <message>
        <source>Close that program, or use its window.</source>
        <translation>请关闭该程序，或使用其窗口。</translation>
    </message>
    <message>
        <source>It cannot be reached now</source>
        <translation>现在无法连接</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Free some space; saving goes on by itself.</source>
        <translation>请腾出空间；保存会自动继续。</translation>
    </message>
    <message>
        <source>The store cannot be written</source>
        <translation>无法写入存储</translation>
    </message>
    <message>
        <source>Allow writing to its folder; saving goes on by itself.</source>
        <translation>请允许写入其文件夹；保存会自动继续。</translation>
    </message>
    <message>
        <source>It is more than is allowed</source>
        <translation>超过允许数量</translation>
    </message>
    <message>
        <source>Choose less and try again.</source>
        <translation>请减少后重试。</translation>
    </message>
    <message>
        <source>Andon made a mistake</source>
        <translation>Andon 出错</translation>
    </message>
    <message>
        <source>Try again; report it with the log if it stays.</source>
        <translation>请重试；若仍出现，请附日志报告。</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>fact: subject, particulars</comment>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact: particulars</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>fact. remedy</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1&#xa0;d</source>
        <translation>%1&#xa0;天</translation>
    </message>
    <message>
        <source>Judge an occurrence</source>
        <translation>判定报警</translation>
    </message>
    <message>
        <source>Predictor put aside</source>
        <translation>预测器已停用</translation>
    </message>
    <message>
        <source>Install a predictor</source>
        <translation>安装预测器</translation>
    </message>
    <message>
        <source>Take back a quietening</source>
        <translation>撤回暂缓通告</translation>
    </message>
    <message>
        <source>Quieten an alarm</source>
        <translation>暂缓通告报警</translation>
    </message>
    <message>
        <source>End a quietening</source>
        <translation>结束暂缓通告</translation>
    </message>
    <message>
        <source>Take a verdict back</source>
        <translation>撤回判定</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>Finish work</source>
        <translation>完成处理</translation>
    </message>
    <message>
        <source>Take the start of work back</source>
        <translation>撤回开始处理</translation>
    </message>
    <message>
        <source>Import work</source>
        <translation>导入处理记录</translation>
    </message>
    <message>
        <source>Let another version of a predictor run</source>
        <translation>运行预测器的其他版本</translation>
    </message>
    <message>
        <source>Predictor has drifted</source>
        <translation>预测器已漂移</translation>
    </message>
    <message>
        <source>Score of a model at the edge that cannot be taken</source>
        <translation>边缘模型的得分无法采用</translation>
    </message>
    <message>
        <source>Find a reason to retrain</source>
        <translation>发现重新训练的原因</translation>
    </message>
    <message>
        <source>Train a candidate</source>
        <translation>训练候选版本</translation>
    </message>
    <message>
        <source>Keep a promoted version</source>
        <translation>保留已晋升的版本</translation>
    </message>
    <message>
        <source>Let the version before run again</source>
        <translation>恢复运行上一版本</translation>
    </message>
    <message>
        <source>Keep a candidate of a predictor</source>
        <translation>保存预测器的候选版本</translation>
    </message>
    <message>
        <source>Start a shadow</source>
        <translation>开始影子运行</translation>
    </message>
    <message>
        <source>Stop a shadow</source>
        <translation>停止影子运行</translation>
    </message>
    <message>
        <source>Review the retraining queue</source>
        <translation>审核再训练队列</translation>
    </message>
    <message>
        <source>Retrain a predictor</source>
        <translation>重新训练预测器</translation>
    </message>
    <message>
        <source>Dismiss a reason to retrain</source>
        <translation>驳回重新训练的原因</translation>
    </message>
</context>
</TS>
